using Quartz;

namespace StudyBot.Scheduling;

/// <summary>
/// Looks whether something is due, does it, and sets the alarm for the next time. A failure is logged and tried again soon.
/// </summary>
public abstract partial class WakeJob(TimeProvider clock, IHostApplicationLifetime lifetime, ILogger logger) : IJob
{
    private static readonly TimeSpan AgainAfterFailure = TimeSpan.FromMinutes(1);

    /// <summary>
    /// What is under way when the bot ends is finished, unless a platform keeps it waiting: container engines kill after ten seconds, and the
    /// next start goes on where this one stopped.
    /// </summary>
    private static readonly TimeSpan PatienceAtTheEnd = TimeSpan.FromSeconds(5);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var key = context.JobDetail.Key;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var ending = lifetime.ApplicationStopping.Register(() => end.CancelAfter(PatienceAtTheEnd));
        DateTimeOffset? next;
        try
        {
            next = await RunAsync(long.Parse(key.Name), end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
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
