namespace StudyBot.Discord.Gateway;

/// <summary>Hears what comes in over the gateway, for each shard in order and one at a time.</summary>
/// <remarks>
/// The socket is not read while a call is under way: that holds back a flood, and one who takes long delays everything behind it, so
/// work goes to a queue. What a call throws is logged, and the event counts as handled.
/// </remarks>
internal interface IGatewayListener
{
    /// <summary>An event that was not heard before. READY is one of them, RESUMED is not.</summary>
    ValueTask OnDispatchAsync(GatewayDispatch dispatch, CancellationToken cancellationToken);

    /// <summary>A new session began, after its READY: what happened since the last one, if there was one, was missed.</summary>
    ValueTask OnSessionStartedAsync(ShardId shard, CancellationToken cancellationToken);

    /// <summary>The session goes on after an interruption; everything missed has been delivered.</summary>
    ValueTask OnSessionResumedAsync(ShardId shard, CancellationToken cancellationToken);
}
