namespace StudyBot.Discord.Gateway;

/// <summary>How one shard is.</summary>
/// <param name="LiveUntil">When it was last heard from while it had a session, or else when it was made.</param>
/// <param name="Problem">How the last connection ended, while there is no better one.</param>
internal sealed record ShardHealth(ShardId Shard, ShardState State, DateTimeOffset LiveUntil, string? Problem)
{
    /// <summary>
    /// A dead socket is noticed at the second heartbeat at the latest, 82.5 seconds after the last acknowledgement. With half a minute to come back
    /// it shows within two minutes, and a resume does not show at all.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(115);

    public bool IsWell(DateTimeOffset now) => State != ShardState.Stopped && now - LiveUntil < Patience;
}
