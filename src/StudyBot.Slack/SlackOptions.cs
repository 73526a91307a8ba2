using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace StudyBot.Slack;

/// <summary>How the bot takes part in Slack.</summary>
public sealed partial class SlackOptions
{
    public const string SectionName = "Slack";

    /// <summary>Of the app (<c>xapp-</c>), for Socket Mode. Empty where Slack reaches the bot over HTTP instead.</summary>
    public string AppToken { get; set; } = "";

    /// <summary>Of the bot in a workspace (<c>xoxb-</c>); those of several workspaces separated by commas.</summary>
    public string BotToken { get; set; } = "";

    /// <summary>Proves that what comes over HTTP is from Slack. Empty switches that way off.</summary>
    public string SigningSecret { get; set; } = "";

    /// <summary>The handle of a user group whose members are moderators, as those who administer the workspace are anyway. Empty for none.</summary>
    public string ModeratorGroup { get; set; } = "";

    /// <summary>Of the app, so that further workspaces can install it. Empty switches that off.</summary>
    public string ClientId { get; set; } = "";

    /// <inheritdoc cref="ClientId"/>
    public string ClientSecret { get; set; } = "";

    /// <summary>The address under which browsers and Slack reach the bot, <c>https://study.example.org</c>; needed for installing and for HTTP.</summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>Another one is for servers that speak the same protocol.</summary>
    [Required]
    public string ApiUrl { get; set; } = "https://slack.com/api/";

    internal IReadOnlyList<string> BotTokens =>
        BotToken.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Whether other workspaces can install the app.</summary>
    internal bool IsInstallable => ClientId.Length > 0 && ClientSecret.Length > 0 && PublicUrl.Length > 0;

    internal bool IsConfigured => AppToken.Length > 0 || BotToken.Length > 0 || SigningSecret.Length > 0;

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<SlackOptions>;
}
