using Quartz;
using StudyBot.Core.Members;
using StudyBot.Core.Tracks;

namespace StudyBot.Scheduling;

/// <summary>
/// One Quartz job per subscription and per workspace with a board, each with one trigger: the next time it has something due.
/// </summary>
public sealed class QuartzAlarmClock(ISchedulerFactory schedulers) : IAlarmClock
{
    public Task WakeAsync(SubscriptionId subscription, CancellationToken cancellationToken) =>
        WakeAsync<SubscriptionJob>(subscription.Value, cancellationToken);

    public Task WakeAsync(WorkspaceId workspace, CancellationToken cancellationToken) =>
        WakeAsync<LeaderboardJob>(workspace.Value, cancellationToken);

    /// <summary>Sets the one trigger of a job. A trigger whose time has passed (a suspended machine, a slow start) fires at once.</summary>
    /// <param name="clock">The scheduler's own: a trigger that goes by another never stops being too late.</param>
    public static async Task SetAsync(
        IScheduler scheduler, JobKey job, DateTimeOffset at, TimeProvider clock, CancellationToken cancellationToken)
    {
        var trigger = TriggerBuilder.Create(clock)
            .WithIdentity(new TriggerKey(job.Name, job.Group))
            .ForJob(job)
            .StartAt(at)
            .WithSimpleSchedule(schedule => schedule.WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow))
            .Build();
        await scheduler.ScheduleTrigger(trigger, TriggerConflict.Replace, cancellationToken);
    }

    private async Task WakeAsync<TJob>(long id, CancellationToken cancellationToken)
        where TJob : IJob
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var key = new JobKey(id.ToString(), typeof(TJob).Name);
        await scheduler.AddJob(
            JobBuilder.Create<TJob>().WithIdentity(key).StoreDurably().Build(), AddJobOptions.Replacing, cancellationToken);
        await scheduler.TriggerJob(key, cancellationToken);
    }
}
