using System.Security.Cryptography;
using StudyBot.Discord.Gateway;
using StudyBot.Discord.Rest;

namespace StudyBot.Discord.Hosting;

/// <summary>What the options mean to the two clients.</summary>
internal static class DiscordSettings
{
    private static readonly Uri HomePage = new("https://studybot.example/");

    public static RestSettings Rest(DiscordOptions options) =>
        new() { BaseAddress = new Uri(options.ApiUrl), Token = options.Token, HomePage = HomePage };

    public static GatewaySettings Gateway(DiscordOptions options) => new()
    {
        Token = options.Token,
        Intents = Intents(options.MessageContent),
        Address = options.GatewayUrl.Length > 0 ? new Uri(options.GatewayUrl) : null,
        Shards = options.Shards,
    };

    /// <summary>Bans are told by the moderation intent. Direct messages are not asked for: nobody answers there.</summary>
    public static GatewayIntents Intents(bool hasMessageContent) =>
        GatewayIntents.Guilds | GatewayIntents.GuildModeration | GatewayIntents.GuildMessages
        | (hasMessageContent ? GatewayIntents.MessageContent : GatewayIntents.None);

    /// <summary>From 0 to 1.</summary>
    public static double Chance() => RandomNumberGenerator.GetInt32(int.MaxValue) / (double)int.MaxValue;
}
