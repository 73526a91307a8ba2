namespace StudyBot.TestSupport.Discord.Gateway;

/// <summary>Gateway opcodes (topics/opcodes-and-status-codes).</summary>
internal enum GatewayOp
{
    Dispatch = 0,
    Heartbeat = 1,
    Identify = 2,
    PresenceUpdate = 3,
    VoiceStateUpdate = 4,
    Resume = 6,
    Reconnect = 7,
    RequestGuildMembers = 8,
    InvalidSession = 9,
    Hello = 10,
    HeartbeatAcknowledged = 11,
}
