using Quartz;

namespace StudyBot.Scheduling;

/// <summary>Whether the scheduler still wakes anything.</summary>
internal sealed class SchedulerPulse(ISchedulerFactory schedulers)
{
    public async Task<bool> IsRunningAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        return scheduler.Status == SchedulerStatus.Running;
    }
}
