namespace StudyBot.Discord.Gateway;

/// <summary>The groups of events the bot may ask for (https://docs.discord.com/developers/events/gateway#list-of-intents).</summary>
[Flags]
internal enum GatewayIntents
{
    None = 0,
    Guilds = 1 << 0,

    /// <summary>Privileged: has to be switched on in the developer portal.</summary>
    GuildMembers = 1 << 1,
    GuildModeration = 1 << 2,
    GuildMessages = 1 << 9,
    DirectMessages = 1 << 12,

    /// <summary>Privileged: without it the text of most messages arrives empty.</summary>
    MessageContent = 1 << 15,
}
