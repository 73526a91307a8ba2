using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Answers;
using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Tracks;
using StudyBot.Hosting;

namespace StudyBot.Scheduling;

/// <summary>Takes up the rounds and sets every alarm when the bot starts. What fell due meanwhile is due at once.</summary>
internal sealed class Starter(
    IDbContextFactory<StudyBotDbContext> contexts,
    RoundThreads threads,
    ThreadReader reader,
    ChatPlatforms platforms,
    IEnumerable<IPlatformPulse> pulses,
    IAlarmClock alarm,
    FirstStart firstStart) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await threads.LoadAsync(cancellationToken);

        // A platform that holds a connection says itself when it is there.
        foreach (var platform in platforms.All.ExceptBy(pulses.Select(pulse => pulse.Platform), platform => platform.Name))
        {
            await reader.ReadOpenAsync(platform.Name, cancellationToken);
        }

        await firstStart.SetUpAsync(cancellationToken);
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        foreach (var subscription in await history.Subscriptions.Select(row => row.Id).ToListAsync(cancellationToken))
        {
            await alarm.WakeAsync(subscription, cancellationToken);
        }

        foreach (var workspace in await history.Workspaces.Select(row => row.Id).ToListAsync(cancellationToken))
        {
            await alarm.WakeAsync(workspace, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
