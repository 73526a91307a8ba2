namespace StudyBot.Transport;

/// <summary>Time since the start. Setting the computer's clock does not move it, or a limit could last an hour.</summary>
public sealed class MonotonicClock(TimeProvider time)
{
    private readonly long _start = time.GetTimestamp();

    public TimeSpan Now => time.GetElapsedTime(_start);

    /// <remarks>Whole milliseconds, rounded up: a timer that fires a little early would only have to be set again.</remarks>
    public Task DelayUntilAsync(TimeSpan instant, CancellationToken cancellationToken)
    {
        var delay = TimeSpan.FromMilliseconds(Math.Ceiling((instant - Now).TotalMilliseconds));
        return delay > TimeSpan.Zero ? Task.Delay(delay, time, cancellationToken) : Task.CompletedTask;
    }
}
