using Quartz;

namespace StudyBot.Scheduling;

/// <summary>
/// Looks whether something is due, does it, and sets the alarm for the next time. A failure is logged and tried again soon.
/// </summary>
public abstract partial class WakeJob(TimeProvider clock, ILogger logger) : IJob
{
    private static readonly TimeSpan AgainAfterFailure = TimeSpan.FromMinutes(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var key = context.JobDetail.Key;
        DateTimeOffset? next;
        try
        {
            next = await RunAsync(long.Parse(key.Name), cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return;
        }
        catch (Exception failure)
        {
            Log.JobFailed(logger, failure, key.Group, key.Name);
            next = clock.GetUtcNow() + AgainAfterFailure;
        }

        if (next is { } at)
        {
            await SetAlarmAsync(context.Scheduler, key, at, cancellationToken);
        }
    }

    /// <returns>When to wake next; null for not any more.</returns>
    protected abstract Task<DateTimeOffset?> RunAsync(long id, CancellationToken cancellationToken);

    private async Task SetAlarmAsync(IScheduler scheduler, JobKey key, DateTimeOffset at, CancellationToken cancellationToken)
    {
        try
        {
            await QuartzAlarmClock.SetAsync(scheduler, key, at, clock, cancellationToken);
        }
        catch (SchedulerException) when (scheduler.Status is SchedulerStatus.ShuttingDown or SchedulerStatus.Shutdown)
        {
            // The bot ends, and every alarm is set anew when it starts.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "{Job} {Id} failed; it runs again in a minute.")]
        public static partial void JobFailed(ILogger logger, Exception failure, string job, string id);
    }
}
