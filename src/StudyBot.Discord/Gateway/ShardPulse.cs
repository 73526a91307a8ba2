namespace StudyBot.Discord.Gateway;

/// <summary>Keeps where one shard stands and when it was last heard from. Written by its connection, read by anybody.</summary>
internal sealed class ShardPulse(ShardId shard, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private ShardState _state = ShardState.Connecting;
    private string? _problem;
    private DateTimeOffset _liveUntil = clock.GetUtcNow();
    private DateTimeOffset? _liveSince;

    public void Enter(ShardState state, string? problem = null)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            _state = state;
            _problem = state == ShardState.Live ? null : problem ?? _problem;
            _liveSince = state == ShardState.Live ? now : state is ShardState.Waiting or ShardState.Stopped ? null : _liveSince;
            _liveUntil = state == ShardState.Live ? now : _liveUntil;
        }
    }

    /// <summary>Something came in; only what comes within a session counts.</summary>
    public void Hear()
    {
        lock (_lock)
        {
            _liveUntil = _state == ShardState.Live ? clock.GetUtcNow() : _liveUntil;
        }
    }

    /// <summary>How long the session has been live on this connection.</summary>
    public TimeSpan LiveFor()
    {
        lock (_lock)
        {
            return clock.GetUtcNow() - _liveSince ?? TimeSpan.Zero;
        }
    }

    public ShardHealth Read()
    {
        lock (_lock)
        {
            return new ShardHealth(shard, _state, _liveUntil, _problem);
        }
    }
}
