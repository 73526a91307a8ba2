namespace StudyBot.TestSupport.Discord;

/// <summary>How the loopback server behaves when nobody injects a fault.</summary>
public sealed record LoopbackDiscordOptions
{
    /// <summary>The only bot token it accepts.</summary>
    public string Token { get; init; } = "loopback-token";

    public string BotName { get; init; } = "StudyBot";

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The privileged intents that the bot's owner has switched on.</summary>
    public LoopbackIntents PrivilegedIntents { get; init; } = LoopbackIntents.GuildMembers | LoopbackIntents.MessageContent;

    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>Requests that each bucket allows in a window.</summary>
    public int BucketLimit { get; init; } = 5;

    public TimeSpan BucketWindow { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Requests of the whole bot in one second; interactions are not counted.</summary>
    public int GlobalLimit { get; init; } = 50;

    /// <summary>Threads that a server may have open at the same time.</summary>
    public int MostActiveThreads { get; init; } = 1_000;

    public int Shards { get; init; } = 1;

    /// <summary>IDENTIFYs that are taken in each <see cref="IdentifyWindow"/>.</summary>
    public int MaxConcurrency { get; init; } = 1;

    public TimeSpan IdentifyWindow { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A file that all traffic is written to, one JSON object a line, for the checks in tests/peers; null for none.</summary>
    public string? RecordTo { get; init; }
}
