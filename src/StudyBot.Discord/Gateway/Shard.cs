namespace StudyBot.Discord.Gateway;

/// <summary>One of the connections that share the work, with what it keeps from one socket to the next.</summary>
internal sealed class Shard(ShardId id, TimeProvider clock)
{
    public ShardId Id => id;

    public GatewaySession Session { get; } = new();

    public ShardPulse Pulse { get; } = new(id, clock);
}
