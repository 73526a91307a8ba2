namespace StudyBot.Slack;

/// <summary>Where the tokens of workspaces that installed the app are kept.</summary>
public sealed record SlackDirectory(string Path);
