namespace StudyBot.Discord.Rest.Limits;

/// <summary>Time since the start, which setting the computer's clock does not move: a limit must not last an hour because of that.</summary>
internal sealed class MonotonicClock(TimeProvider time)
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
