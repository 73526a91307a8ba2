using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Moderation;
using StudyBot.Core.Schedules;
using StudyBot.Core.Tracks;

namespace StudyBot.Core.Rounds;

/// <summary>
/// Does whatever a subscription has due: claims, posts, closes, or records what was missed. A wake-up on time, a late one, a restart and a
/// change of the schedule all come here; the history decides, never the alarm.
/// </summary>
public sealed partial class RoundRunner(
    IDbContextFactory<StudyBotDbContext> contexts,
    RoundClaims claims,
    QuestionPoster poster,
    RoundCloser closer,
    StaffNotifier staff,
    TimeProvider clock,
    ILogger<RoundRunner> logger)
{
    private const string PostByHand = "Post one by hand with: track post-now";

    private static readonly TimeSpan SoonAgain = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan LongestRetry = TimeSpan.FromMinutes(5);

    /// <returns>When to call again; null when nothing is ahead.</returns>
    public async Task<DateTimeOffset?> RunAsync(SubscriptionId id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } subscription)
        {
            return null;
        }

        await staff.TellWaitingAsync(subscription.WorkspaceId, cancellationToken);
        var now = clock.GetUtcNow(); // One for both: what falls due in between must not be passed over.
        await ClaimDueAsync(subscription, now, cancellationToken);
        var wakes = new List<DateTimeOffset?>();
        foreach (var round in await UnfinishedAsync(id, cancellationToken))
        {
            wakes.Add(await GoOnAsync(subscription, round, cancellationToken));
        }

        wakes.Add(await NextPostAsync(subscription, now, cancellationToken));
        return wakes.Min();
    }

    private async Task ClaimDueAsync(Subscription subscription, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (subscription.EndedAt is not null)
        {
            return;
        }

        var latest = await LatestHandledAsync(subscription.Id, cancellationToken);
        var due = DueOccurrences.At(SubscriptionSchedule.Of(subscription), subscription.Grace, now, latest);
        await MissAsync(subscription, [.. due.OfType<DueVerdict.Missed>()], cancellationToken);
        foreach (var verdict in due.Where(verdict => verdict is not DueVerdict.Missed))
        {
            var origin = verdict is DueVerdict.PostLate ? RoundOrigin.Late : RoundOrigin.Scheduled;
            var outcome = await claims.ClaimAsync(subscription.Id, verdict.Occurrence.Date, origin, cancellationToken);
            await TellIfNoQuestionAsync(subscription, outcome, cancellationToken);
        }
    }

    /// <summary>One notice for all dates found missed at once: they have one cause.</summary>
    private async Task MissAsync(Subscription subscription, IReadOnlyList<DueVerdict.Missed> missed, CancellationToken cancellationToken)
    {
        if (missed.Count == 0)
        {
            return;
        }

        var last = missed[^1].Occurrence.Date;
        var notice = MissedText(subscription, missed[0].Occurrence.Date, last, missed.Count)
            + $" {Problem(subscription, missed[0])} {PostByHand}";
        await staff.TellAsync(subscription, MissedKey(subscription.Id, last), notice, cancellationToken);

        // After the notice: a recorded date is not looked at again. In order, so that what a crash leaves has the same last date and key.
        foreach (var verdict in missed)
        {
            var outcome = await claims.RecordMissedAsync(
                subscription.Id, verdict.Occurrence.Date, Problem(subscription, verdict), cancellationToken);
            await TellIfNoQuestionAsync(subscription, outcome, cancellationToken);
        }
    }

    private async Task TellIfNoQuestionAsync(Subscription subscription, ClaimOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome is ClaimOutcome.NoQuestion)
        {
            await staff.TellAsync(
                subscription,
                $"no-question-{subscription.Id}",
                $"The track {subscription.TrackId} has no questions, so nothing could be posted in #{subscription.ChannelName}. "
                + "Add question files for it under prompts/questions.",
                cancellationToken);
        }
    }

    /// <summary>Takes a round as far as it can go now.</summary>
    /// <returns>When to look at it again; null when it is finished.</returns>
    private async Task<DateTimeOffset?> GoOnAsync(Subscription subscription, Round round, CancellationToken cancellationToken)
    {
        try
        {
            if (round.State == RoundState.Claimed)
            {
                return await poster.PostAsync(round.Id, cancellationToken) ?? await MissedAsync(subscription, round, cancellationToken);
            }

            if (round.State == RoundState.Open && round.DeadlineAt > clock.GetUtcNow())
            {
                return round.DeadlineAt;
            }

            return await closer.CloseAsync(round.Id, cancellationToken) ? null : clock.GetUtcNow() + SoonAgain;
        }
        catch (ChatPlatformException failure)
        {
            Log.RoundHeldUp(logger, failure, round.Id, round.State);
            var heldUp = HeldUp(round);
            if (!failure.IsTransient || heldUp >= LongestRetry)
            {
                await staff.TellAsync(
                    subscription,
                    $"held-up-{round.Id}",
                    $"The round of {round.Date:yyyy-MM-dd} for {subscription.TrackId} in #{subscription.ChannelName} cannot go on: "
                    + $"{failure.Message} It is tried again until the grace time is over.",
                    cancellationToken);
            }

            return clock.GetUtcNow() + RetryAfter(heldUp);
        }
    }

    /// <summary>Nothing is ahead for it; somebody hears of it, unless the subscription has ended and nobody waits for it.</summary>
    private async Task<DateTimeOffset?> MissedAsync(Subscription subscription, Round round, CancellationToken cancellationToken)
    {
        if (subscription is { EndedAt: null, Departure: null })
        {
            await staff.TellAsync(
                subscription,
                MissedKey(subscription.Id, round.Date),
                $"{Question(subscription, round.Date)} could not be posted within the grace time. {PostByHand}",
                cancellationToken);
        }

        return null;
    }

    private static string Problem(Subscription subscription, DueVerdict.Missed missed) =>
        $"The bot was away at the scheduled time; it came back {missed.By.TotalHours:0.#} hours late, "
        + $"after the grace of {subscription.Grace.TotalHours:0.#} hours or with a newer question due.";

    private static string MissedText(Subscription subscription, DateOnly first, DateOnly last, int count) => count == 1
        ? $"{Question(subscription, first)} was not posted."
        : $"{count} questions for {subscription.TrackId} in #{subscription.ChannelName} were missed: "
            + $"{first:yyyy-MM-dd} to {last:yyyy-MM-dd}.";

    private static string Question(Subscription subscription, DateOnly date) =>
        $"The question of {date:yyyy-MM-dd} for {subscription.TrackId} in #{subscription.ChannelName}";

    private static string MissedKey(SubscriptionId id, DateOnly date) => $"missed-{id}-{date:yyyy-MM-dd}";

    /// <summary>For how long the round has been trying to get on.</summary>
    private TimeSpan HeldUp(Round round) => clock.GetUtcNow() - (round.State == RoundState.Claimed ? round.ClaimedAt : round.DeadlineAt);

    /// <summary>As long again as it has been held up so far, which doubles the delay each time: from 10 seconds to 5 minutes.</summary>
    private static TimeSpan RetryAfter(TimeSpan heldUp) =>
        heldUp < SoonAgain ? SoonAgain
        : heldUp < LongestRetry ? heldUp
        : LongestRetry;

    private async Task<DateTimeOffset?> NextPostAsync(Subscription subscription, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (subscription.EndedAt is not null)
        {
            return null;
        }

        var latest = await LatestHandledAsync(subscription.Id, cancellationToken);
        return SubscriptionSchedule.Ahead(subscription, now, latest).FirstOrDefault()?.At;
    }

    private async Task<Subscription?> FindAsync(SubscriptionId id, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        return await history.Subscriptions
            .Include(row => row.Exceptions)
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
    }

    private async Task<DateOnly?> LatestHandledAsync(SubscriptionId id, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        return await history.LatestHandledAsync(id, cancellationToken);
    }

    private async Task<List<Round>> UnfinishedAsync(SubscriptionId id, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        return await history.Rounds.AsNoTracking()
            .Where(round => round.SubscriptionId == id)
            .Where(round => round.State != RoundState.Finished && round.State != RoundState.Missed)
            .OrderBy(round => round.Date)
            .ToListAsync(cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Round {RoundId} ({State}) is held up; it is tried again.")]
        public static partial void RoundHeldUp(ILogger logger, Exception failure, RoundId roundId, RoundState state);
    }
}
