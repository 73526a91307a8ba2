namespace StudyBot.Discord.Gateway;

/// <summary>Why a connection ended.</summary>
internal enum GatewayEndReason
{
    /// <summary>The bot was told to stop.</summary>
    Stopped,

    /// <summary>Discord closed it, with a code or without.</summary>
    Closed,

    /// <summary>The connection below broke.</summary>
    Dropped,

    /// <summary>It never came about.</summary>
    Unreachable,

    /// <summary>It came about and nobody said hello.</summary>
    NoHello,

    /// <summary>Opcode 7.</summary>
    ReconnectRequested,

    /// <summary>Opcode 9 with <c>true</c>.</summary>
    SessionInterrupted,

    /// <summary>Opcode 9 with <c>false</c>.</summary>
    SessionInvalid,

    /// <summary>A heartbeat was not acknowledged before the next one was due.</summary>
    Unacknowledged,

    /// <summary>Neither missed events nor RESUMED followed upon a resume.</summary>
    ResumeUnanswered,

    /// <summary>What came was not of the documented form.</summary>
    Malformed,

    /// <summary>A message was larger than allowed.</summary>
    TooLarge,

    /// <summary>The bot made a mistake.</summary>
    Failed,
}
