namespace StudyBot.Playground.Tests;

/// <summary>Real time, but timers tick when the test says so.</summary>
internal sealed class HeartbeatClock : TimeProvider
{
    private readonly List<TickTimer> _timers = [];
    private readonly Lock _gate = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new TickTimer(() => callback(state), period);
        lock (_gate)
        {
            _timers.Add(timer);
        }

        return timer;
    }

    /// <summary>Fires the timers of that period; false while there is none.</summary>
    public bool Tick(TimeSpan period)
    {
        lock (_gate)
        {
            var due = _timers.Where(timer => timer.Period == period).ToList();
            due.ForEach(timer => timer.Fire());
            return due.Count > 0;
        }
    }

    private sealed class TickTimer(Action fire, TimeSpan period) : ITimer
    {
        public TimeSpan Period => period;

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
