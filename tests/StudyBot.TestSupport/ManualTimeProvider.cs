namespace StudyBot.TestSupport;

/// <summary>A clock that stands still until told to advance. Delays, periodic timers and cancellation by time follow it.</summary>
/// <remarks>
/// Safe for a whole host: others may set and stop timers while the clock advances. Their callbacks run outside the lock, on the
/// advancing thread.
/// </remarks>
public sealed class ManualTimeProvider(DateTimeOffset now) : TimeProvider
{
    /// <summary>Only a broken test waits so long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private readonly List<(TimeSpan Within, TaskCompletionSource<TimeSpan> Waiter)> _waiters = [];
    private DateTimeOffset _now = now;

    public ManualTimeProvider()
        : this(Some.Monday)
    {
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void AdvanceTo(DateTimeOffset instant) => Advance(instant - GetUtcNow());

    /// <summary>Moves time on, stopping at every timer on the way, in order.</summary>
    public void Advance(TimeSpan by)
    {
        var end = GetUtcNow() + by;
        while (TakeDue(end) is { } timer)
        {
            timer.Fire();
        }

        lock (_lock)
        {
            _now = end > _now ? end : _now;
        }
    }

    /// <summary>
    /// Waits until the code under test has set a timer that is due within this time, and says how long it has to run. Moving the clock before that
    /// would move it past the timer.
    /// </summary>
    public async Task<TimeSpan> TimerWithinAsync(TimeSpan within)
    {
        var waiter = new TaskCompletionSource<TimeSpan>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _waiters.Add((within, waiter));
            TellWaiters();
        }

        return await waiter.Task.WaitAsync(Patience);
    }

    /// <summary>Needs the lock.</summary>
    private void TellWaiters()
    {
        if (_timers.Min(timer => timer.DueAt) - _now is { } next)
        {
            _waiters.RemoveAll(one => next <= one.Within && one.Waiter.TrySetResult(next));
        }
    }

    private ManualTimer? TakeDue(DateTimeOffset end)
    {
        lock (_lock)
        {
            var next = _timers.Where(timer => timer.DueAt <= end).MinBy(timer => timer.DueAt);
            if (next is { DueAt: { } at })
            {
                _now = at > _now ? at : _now;
                next.Reschedule();
            }

            return next;
        }
    }

    private sealed class ManualTimer(ManualTimeProvider clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period;
        private bool _isDisposed;

        public DateTimeOffset? DueAt { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
                if (_isDisposed)
                {
                    return false;
                }

                _period = period;
                DueAt = dueTime > TimeSpan.Zero ? clock._now + dueTime
                    : dueTime == TimeSpan.Zero && period > TimeSpan.Zero ? clock._now + period
                    : null;
                if (DueAt is not null)
                {
                    clock._timers.Add(this);
                    clock.TellWaiters();
                }
            }

            // What is due at once does not wait for the clock to be moved.
            if (dueTime == TimeSpan.Zero)
            {
                ThreadPool.QueueUserWorkItem(_ => Fire());
            }

            return true;
        }

        /// <summary>Needs the clock's lock.</summary>
        public void Reschedule()
        {
            DueAt = _period > TimeSpan.Zero ? DueAt + _period : null;
            if (DueAt is null)
            {
                clock._timers.Remove(this);
            }
        }

        public void Fire() => callback(state);

        public void Dispose()
        {
            lock (clock._lock)
            {
                _isDisposed = true;
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
