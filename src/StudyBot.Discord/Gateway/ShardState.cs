namespace StudyBot.Discord.Gateway;

/// <summary>Where one shard stands.</summary>
internal enum ShardState
{
    Connecting,

    /// <summary>Connected, and on its way to a session.</summary>
    Greeting,

    /// <summary>It has a session and hears events.</summary>
    Live,

    /// <summary>Between two connections.</summary>
    Waiting,

    /// <summary>For good: Discord said never to come back.</summary>
    Stopped,
}
