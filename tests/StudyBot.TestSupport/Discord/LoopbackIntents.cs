namespace StudyBot.TestSupport.Discord;

/// <summary>The gateway intents that matter here (events/gateway, "List of Intents").</summary>
[Flags]
public enum LoopbackIntents
{
    None = 0,
    Guilds = 1 << 0,
    GuildMembers = 1 << 1,
    GuildPresences = 1 << 8,
    GuildMessages = 1 << 9,
    DirectMessages = 1 << 12,
    MessageContent = 1 << 15,

    /// <summary>Those that must be switched on in the developer portal; asking for one that is not closes with 4014.</summary>
    Privileged = GuildMembers | GuildPresences | MessageContent,
}
