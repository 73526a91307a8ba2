namespace StudyBot.Discord.Gateway;

/// <summary>What a gateway connection has to know.</summary>
internal sealed record GatewaySettings
{
    public required string Token { get; init; }

    public required GatewayIntents Intents { get; init; }

    /// <summary>Used instead of the address that Discord names, for servers that speak the protocol elsewhere.</summary>
    public Uri? Address { get; init; }

    /// <summary>How many connections share the work; null leaves it to Discord's recommendation.</summary>
    public int? Shards { get; init; }

    public GatewayCompression Compression { get; init; }

    /// <summary>In bytes, unpacked. The largest are GUILD_CREATE of servers with very many channels and threads.</summary>
    public int LargestMessage { get; init; } = 32 * 1024 * 1024;
}
