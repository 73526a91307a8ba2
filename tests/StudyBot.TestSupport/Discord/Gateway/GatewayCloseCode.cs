namespace StudyBot.TestSupport.Discord.Gateway;

/// <summary>The close codes that the server uses by itself (topics/opcodes-and-status-codes).</summary>
internal enum GatewayCloseCode
{
    UnknownOpcode = 4001,
    DecodeError = 4002,
    NotAuthenticated = 4003,
    AuthenticationFailed = 4004,
    AlreadyAuthenticated = 4005,
    InvalidSequence = 4007,
    RateLimited = 4008,
    InvalidShard = 4010,
    ShardingRequired = 4011,
    InvalidVersion = 4012,
    InvalidIntents = 4013,
    DisallowedIntents = 4014,
}
