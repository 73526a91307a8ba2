using Quartz;
using StudyBot.Core.Rounds;
using StudyBot.Core.Tracks;

namespace StudyBot.Scheduling;

/// <summary>Wakes a subscription. Never two at a time for the same one: the job's key is the subscription.</summary>
[DisallowConcurrentExecution]
public sealed class SubscriptionJob(
    RoundRunner rounds, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<SubscriptionJob> logger) : WakeJob(clock, lifetime, logger)
{
    protected override Task<DateTimeOffset?> RunAsync(long id, CancellationToken cancellationToken) =>
        rounds.RunAsync(new SubscriptionId(id), cancellationToken);
}
