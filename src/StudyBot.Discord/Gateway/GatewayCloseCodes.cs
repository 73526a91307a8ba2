namespace StudyBot.Discord.Gateway;

/// <summary>The codes with a meaning of their own: https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes.</summary>
internal static class GatewayCloseCodes
{
    /// <summary>Sent by the bot, it ends the session at once.</summary>
    public const int Normal = 1000;

    /// <summary>Sent by the bot, it keeps the session for a resume, as everything but 1000 and 1001 does.</summary>
    public const int UnknownError = 4000;

    public const int AuthenticationFailed = 4004;
    public const int SessionEnded = 4006;
    public const int InvalidSequence = 4007;
    public const int RateLimited = 4008;
    public const int SessionTimedOut = 4009;
    public const int InvalidShard = 4010;
    public const int ShardingRequired = 4011;
    public const int InvalidVersion = 4012;
    public const int InvalidIntents = 4013;
    public const int DisallowedIntents = 4014;
}
