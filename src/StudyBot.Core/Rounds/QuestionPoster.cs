using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Answers;
using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Questions;
using StudyBot.Core.Schedules;
using StudyBot.Core.Tracks;

namespace StudyBot.Core.Rounds;

/// <summary>
/// Step 3 of the picture: brings a claimed round into its channel, once. Each step is recorded before the next begins; after a crash or
/// an uncertain failure the platform is asked for the marker before anything is posted again.
/// </summary>
public sealed partial class QuestionPoster(
    HistoryWriter writer,
    ChatPlatforms platforms,
    EditionShelf editions,
    RoundThreads threads,
    ThreadReader reader,
    TimeProvider clock,
    ILogger<QuestionPoster> logger)
{
    /// <summary>Posts the round's card and opens its thread. Safe to call again after any failure.</summary>
    /// <returns>The deadline of the open round; null when it was too late to post it.</returns>
    /// <exception cref="ChatPlatformException">The platform refused or did not answer; the round stays claimed.</exception>
    public async Task<DateTimeOffset?> PostAsync(RoundId id, CancellationToken cancellationToken)
    {
        var (round, channel) = await writer.WriteAsync(history => BeginAttemptAsync(history, id, cancellationToken), cancellationToken);
        var edition = await editions.GetAsync(round.EditionId, cancellationToken);
        var platform = platforms[channel.Platform];
        if (round.State == RoundState.Missed
            || await MessageAsync(platform, round, new Place(channel), edition, cancellationToken) is not { } message)
        {
            Log.RoundMissed(logger, round.Id);
            return null;
        }

        var thread = await platform.OpenThreadAsync(message, edition.Question.Title, cancellationToken);
        var deadline = await writer.WriteAsync(history => OpenAsync(history, id, thread), cancellationToken);
        threads.Add(thread, id);
        Log.QuestionPosted(logger, edition.Question.Id.Value, edition.Track.Id.Value, round.Date);
        await reader.ReadAsync(id, cancellationToken);
        return deadline;
    }

    private static async Task<(Round Round, ChannelRef Channel)> BeginAttemptAsync(
        StudyBotDbContext history, RoundId id, CancellationToken cancellationToken)
    {
        var round = await history.Rounds.Include(row => row.Subscription).SingleAsync(row => row.Id == id, cancellationToken);
        round.PostAttempts++;
        if (SubscriptionText.Missing(round.Subscription) is { } reason)
        {
            (round.State, round.Problem) = (RoundState.Missed, $"It could not be posted: {reason}.");
        }

        return (round, await history.ChannelOfAsync(round.Subscription, cancellationToken));
    }

    /// <summary>The post of this round, found or made; null when it is too late to make it.</summary>
    private async Task<MessageRef?> MessageAsync(
        IChatPlatform platform, Round round, Place place, QuestionEdition edition, CancellationToken cancellationToken)
    {
        if (round.MessageId is { } known)
        {
            return new MessageRef(place, known);
        }

        var message = round.PostAttempts > 1
            ? await platform.FindPostAsync(place, round.QuestionMarker, cancellationToken)
            : null;
        if (message is null)
        {
            var dated = await writer.WriteAsync(history => DateAsync(history, round.Id), cancellationToken);
            if (dated.State == RoundState.Missed)
            {
                return null;
            }

            message = await platform.PostAsync(place, QuestionCard.Of(dated, edition), round.QuestionMarker, cancellationToken);
        }

        await writer.WriteAsync(
            async history => (await history.Rounds.SingleAsync(row => row.Id == round.Id)).MessageId = message.Value.Id,
            cancellationToken);
        return message;
    }

    /// <summary>Fixes what the card says about time right before it is posted; held up for too long, the round is missed.</summary>
    private async Task<Round> DateAsync(StudyBotDbContext history, RoundId id)
    {
        var round = await history.Rounds.Include(row => row.Subscription.Exceptions).SingleAsync(row => row.Id == id);
        var (subscription, now) = (round.Subscription, clock.GetUtcNow());
        var isRetry = round.PostAttempts > 1;
        if (isRetry && (now > round.ClaimedAt + subscription.Grace || subscription.EndedAt is not null))
        {
            round.State = RoundState.Missed;
            round.Problem = $"It could not be posted within the grace time, in {round.PostAttempts - 1} attempts.";
            return round;
        }

        round.DeadlineAt = AnswerWindow.DeadlineFor(SubscriptionSchedule.Of(subscription), round.Date, now, subscription.Window);
        round.Origin = round.Origin == RoundOrigin.Scheduled && now > round.ClaimedAt + DueOccurrences.OnTimeWithin
            ? RoundOrigin.Late
            : round.Origin;
        return round;
    }

    private async Task<DateTimeOffset> OpenAsync(StudyBotDbContext history, RoundId id, Place thread)
    {
        var round = await history.Rounds.SingleAsync(row => row.Id == id);
        round.ThreadId = thread.ThreadId;
        round.PostedAt = clock.GetUtcNow();
        round.State = RoundState.Open;
        return round.DeadlineAt;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Posted question {QuestionId} for track {TrackId} on {Date:yyyy-MM-dd}.")]
        public static partial void QuestionPosted(ILogger logger, string questionId, string trackId, DateOnly date);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Round {RoundId} was missed: it could not be posted within the grace time.")]
        public static partial void RoundMissed(ILogger logger, RoundId roundId);
    }
}
