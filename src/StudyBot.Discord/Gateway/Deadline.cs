namespace StudyBot.Discord.Gateway;

/// <summary>Calls back unless called off in time. Set and called off by one thread at a time.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly ITimer _timer;

    public Deadline(TimeProvider clock, Action onMissed) =>
        _timer = clock.CreateTimer(_ => onMissed(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    public bool IsSet { get; private set; }

    public void Set(TimeSpan limit)
    {
        IsSet = true;
        _timer.Change(limit, Timeout.InfiniteTimeSpan);
    }

    public void CallOff()
    {
        IsSet = false;
        _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => _timer.Dispose();
}
