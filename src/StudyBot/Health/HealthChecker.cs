using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Questions;
using StudyBot.Core.Rounds;
using StudyBot.Core.Schedules;
using StudyBot.Core.Tracks;
using StudyBot.Scheduling;

namespace StudyBot.Health;

/// <summary>Looks whether the bot does what it is for, by what it has left undone rather than by what it says of itself.</summary>
internal sealed class HealthChecker(
    IDbContextFactory<StudyBotDbContext> contexts,
    Starter starter,
    SchedulerPulse scheduler,
    IQuestionBank bank,
    ChatPlatforms platforms,
    IEnumerable<IPlatformPulse> pulses,
    TimeProvider clock)
{
    /// <summary>What waits longer than this is stuck.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public async Task<HealthReport> CheckAsync(CancellationToken cancellationToken) => HealthReport.Of(
    [
        new HealthCheck("start", starter.IsDone, starter.IsDone ? "done" : "still taking up the open rounds and setting the alarms"),
        await GuardedAsync("database", DatabaseAsync, cancellationToken),
        await GuardedAsync("answers", AnswersAsync, cancellationToken),
        await GuardedAsync("rounds", RoundsAsync, cancellationToken),
        await GuardedAsync("scheduler", SchedulerAsync, cancellationToken),
        new HealthCheck("questions", bank.Current.Questions.Count > 0, $"{bank.Current.Questions.Count} questions"),
        new HealthCheck("platforms", platforms.All.Count > 0, string.Join(", ", platforms.All.Select(platform => platform.Name))),
        .. pulses.Select(CheckOf),
    ]);

    private static HealthCheck CheckOf(IPlatformPulse pulse)
    {
        var (isAlive, detail) = pulse.Read();
        return new HealthCheck(pulse.Platform, isAlive, detail);
    }

    private async Task<HealthCheck> GuardedAsync(
        string name, Func<CancellationToken, Task<(bool IsWell, string Detail)>> check, CancellationToken cancellationToken)
    {
        if (!starter.IsOpen)
        {
            return new HealthCheck(name, IsWell: false, "not opened yet");
        }

        try
        {
            var (isWell, detail) = await check(cancellationToken);
            return new HealthCheck(name, isWell, detail);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return new HealthCheck(name, IsWell: false, failure.Message);
        }
    }

    private async Task<(bool, string)> DatabaseAsync(CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        return (true, $"{await history.Rounds.CountAsync(cancellationToken)} rounds");
    }

    /// <summary>Answers wait for the collector and for a score; neither takes minutes.</summary>
    private async Task<(bool, string)> AnswersAsync(CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - Patience;
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var waiting = await history.Inbox.CountAsync(entry => !entry.IsTaken, cancellationToken);
        var unread = history.Inbox.Where(entry => !entry.IsTaken && entry.WrittenAt < since);
        var unscored = history.AnswerRevisions.Where(revision => revision.ScoredAt == null && revision.WrittenAt < since);
        var stuck = await unread.CountAsync(cancellationToken) + await unscored.CountAsync(cancellationToken);
        return (stuck == 0, stuck == 0 ? $"{waiting} waiting" : $"{stuck} have waited for more than {Patience.TotalMinutes:0} minutes");
    }

    /// <summary>A round that should be out or closed and is not, or was not even begun.</summary>
    private async Task<(bool, string)> RoundsAsync(CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - Patience;
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var overdue = await history.Rounds.CountAsync(
            round => (round.State == RoundState.Claimed && round.ClaimedAt < since)
                || (round.State != RoundState.Finished && round.State != RoundState.Missed && round.DeadlineAt < since),
            cancellationToken);
        overdue += await UnbegunAsync(history, since, cancellationToken);
        var open = await history.Rounds.CountAsync(round => round.State == RoundState.Open, cancellationToken);
        return (overdue == 0, overdue == 0 ? $"{open} open" : $"{overdue} overdue");
    }

    /// <summary>How many dates fell due and have no round. A track without questions cannot have one; its moderator was told.</summary>
    private async Task<int> UnbegunAsync(StudyBotDbContext history, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var unbegun = 0;
        foreach (var subscription in await history.Subscriptions.Running().AsNoTracking().ToListAsync(cancellationToken))
        {
            if (bank.Current.ForTrack(subscription.TrackId).Count > 0)
            {
                var latest = await history.LatestHandledAsync(subscription.Id, cancellationToken);
                unbegun += DueOccurrences.At(SubscriptionSchedule.Of(subscription), subscription.Grace, since, latest).Count;
            }
        }

        return unbegun;
    }

    private async Task<(bool, string)> SchedulerAsync(CancellationToken cancellationToken)
    {
        var isRunning = await scheduler.IsRunningAsync(cancellationToken);
        return (isRunning, isRunning ? "running" : "not running");
    }
}
