namespace StudyBot.Slack.SocketMode;

/// <summary>Keeps how many connections live and since when there is none. Written by the connections, read by anybody.</summary>
internal sealed class SocketModePulse(TimeProvider clock)
{
    private readonly Lock _lock = new();
    private DateTimeOffset _liveUntil = clock.GetUtcNow();
    private bool _wasLive;
    private bool _isStopped;
    private int _live;
    private string? _problem;

    /// <summary>A connection was greeted. True when it is the only one, and so ends a time in which nothing could be heard.</summary>
    /// <param name="since">Since when; null when nothing was heard before.</param>
    public bool Enter(out DateTimeOffset? since)
    {
        lock (_lock)
        {
            since = _wasLive ? _liveUntil : null;
            _wasLive = true;
            _problem = null;
            return ++_live == 1;
        }
    }

    /// <summary>A connection that was greeted ended.</summary>
    /// <param name="heardUntil">When it was heard last: a dead socket is noticed late.</param>
    public void Leave(DateTimeOffset heardUntil)
    {
        lock (_lock)
        {
            _live--;
            _liveUntil = heardUntil > _liveUntil ? heardUntil : _liveUntil;
        }
    }

    public void Report(string problem, bool isFinal = false)
    {
        lock (_lock)
        {
            _isStopped |= isFinal;
            _problem = _live == 0 || isFinal ? problem : _problem;
        }
    }

    public SocketModeHealth Read()
    {
        lock (_lock)
        {
            var state = _isStopped ? SocketModeState.Stopped : _live > 0 ? SocketModeState.Live : SocketModeState.Connecting;
            return new SocketModeHealth(state, _live, _live > 0 ? clock.GetUtcNow() : _liveUntil, _problem);
        }
    }
}
