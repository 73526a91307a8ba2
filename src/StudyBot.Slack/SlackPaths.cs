namespace StudyBot.Slack;

/// <summary>Where Slack, and whoever installs the app, reach the bot over HTTP.</summary>
internal static class SlackPaths
{
    /// <summary>Events, commands and interactions.</summary>
    public const string Events = "/slack/events";

    /// <summary>Leads to Slack, which asks for permission.</summary>
    public const string Install = "/slack/install";

    /// <summary>Where Slack sends people back.</summary>
    public const string Installed = "/slack/installed";
}
