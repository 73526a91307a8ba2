using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace StudyBot.Discord;

/// <summary>How the bot takes part in Discord.</summary>
public sealed partial class DiscordOptions
{
    public const string SectionName = "Discord";

    /// <summary>Of the bot, from the developer portal. Empty switches Discord off.</summary>
    public string Token { get; set; } = "";

    /// <summary>With the version: <c>https://discord.com/api/v10</c>. Another one is for servers that speak the same protocol.</summary>
    [Required]
    public string ApiUrl { get; set; } = "https://discord.com/api/v10";

    /// <summary>Empty asks Discord for it.</summary>
    public string GatewayUrl { get; set; } = "";

    /// <summary>Members with a role of this name are moderators, as those who may manage the server are anyway.</summary>
    [Required]
    public string ModeratorRole { get; set; } = "Moderator";

    /// <summary>
    /// Whether to read what members write, for which the Message Content intent must be switched on in the developer portal. Without it
    /// members answer by form only.
    /// </summary>
    public bool MessageContent { get; set; } = true;

    /// <summary>Over how many connections the servers are spread; null for what Discord recommends.</summary>
    [Range(1, 10_000)]
    public int? Shards { get; set; }

    /// <summary>
    /// What Discord shows of commands and options to members who use it in another language: by Discord's locale, then by the words of the
    /// command, for an option with its name behind a slash, e.g. <c>track subscribe/zone</c>.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> CommandDescriptions { get; set; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<DiscordOptions>;
}
