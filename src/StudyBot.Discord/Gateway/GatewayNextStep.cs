namespace StudyBot.Discord.Gateway;

/// <summary>What to do after a connection.</summary>
internal enum GatewayNextStep
{
    Resume,
    NewSession,

    /// <summary>Never to come back before a person has changed something.</summary>
    Stop,
}
