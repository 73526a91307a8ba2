using System.Threading.Channels;
using StudyBot.TestSupport;

namespace StudyBot.Discord.Tests.Rest;

/// <summary>A manual clock that moves on when somebody waits for it, and only then.</summary>
internal sealed class WatchedClock : TimeProvider
{
    private readonly ManualTimeProvider _time = new();
    private readonly Channel<(TimeSpan Length, DateTimeOffset EndsAt)> _waits =
        Channel.CreateUnbounded<(TimeSpan Length, DateTimeOffset EndsAt)>();

    public override long TimestampFrequency => _time.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => _time.GetUtcNow();

    public override long GetTimestamp() => _time.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var endsAt = GetUtcNow() + dueTime;
        var timer = _time.CreateTimer(callback, state, dueTime, period);
        _waits.Writer.TryWrite((dueTime, endsAt));
        return timer;
    }

    public void Advance(TimeSpan by) => _time.Advance(by);

    /// <summary>Lets every wait up to that length pass, until the task is done. Gives the time that went by.</summary>
    /// <remarks>Longer ones are time-outs, which nobody waits for.</remarks>
    public async Task<TimeSpan> CarryAsync(Task task, TimeSpan longest)
    {
        var startedAt = GetUtcNow();
        while (!task.IsCompleted)
        {
            var next = _waits.Reader.WaitToReadAsync().AsTask();
            await Task.WhenAny(task, next);
            while (!task.IsCompleted && _waits.Reader.TryRead(out var wait))
            {
                if (wait.Length > TimeSpan.Zero && wait.Length <= longest && wait.EndsAt > GetUtcNow())
                {
                    _time.AdvanceTo(wait.EndsAt);
                }
            }
        }

        await task;
        return GetUtcNow() - startedAt;
    }

    /// <summary>Returns when somebody has begun to wait for exactly that long.</summary>
    public async Task UntilWaitedForAsync(TimeSpan wait)
    {
        while ((await _waits.Reader.ReadAsync()).Length != wait)
        {
            // Somebody else's.
        }
    }
}
