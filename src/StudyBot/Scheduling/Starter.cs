using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Answers;
using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Tracks;
using StudyBot.Hosting;

namespace StudyBot.Scheduling;

/// <summary>Takes up the rounds and sets every alarm when the bot starts. What fell due meanwhile is due at once.</summary>
/// <remarks>
/// It goes on while members are listened to already, and may: entries that come while a thread is read back are composed like all others,
/// whatever their order.
/// </remarks>
internal sealed class Starter(
    IDbContextFactory<StudyBotDbContext> contexts,
    Opening opening,
    ThreadReader reader,
    ChatPlatforms platforms,
    IEnumerable<IPlatformPulse> pulses,
    IAlarmClock alarm,
    FirstStart firstStart) : BackgroundService
{
    private volatile bool _isDone;

    /// <summary>Whether the history is there to be read.</summary>
    public bool IsOpen => opening.Done.IsCompleted;

    /// <summary>Whether all rounds are taken up and all alarms set.</summary>
    public bool IsDone => _isDone;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await opening.Done.WaitAsync(stoppingToken);

        // A platform that holds a connection says itself when it is there.
        foreach (var platform in platforms.All.ExceptBy(pulses.Select(pulse => pulse.Platform), platform => platform.Name))
        {
            await reader.ReadOpenAsync(platform.Name, stoppingToken);
        }

        await firstStart.SetUpAsync(stoppingToken);
        await using var history = await contexts.CreateDbContextAsync(stoppingToken);
        foreach (var subscription in await history.Subscriptions.Select(row => row.Id).ToListAsync(stoppingToken))
        {
            await alarm.WakeAsync(subscription, stoppingToken);
        }

        foreach (var workspace in await history.Workspaces.Select(row => row.Id).ToListAsync(stoppingToken))
        {
            await alarm.WakeAsync(workspace, stoppingToken);
        }

        _isDone = true;
    }
}
