namespace StudyBot.Discord.Gateway;

/// <summary>What <c>GET /gateway/bot</c> says: where to connect, with how many shards, and how often a session may be started.</summary>
internal sealed record GatewayBot(Uri Url, int Shards, SessionStartLimit SessionStartLimit);
