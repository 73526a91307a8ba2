namespace StudyBot.Core.Chat;

/// <summary>A Discord server, a Slack workspace or the Playground's room.</summary>
public readonly record struct WorkspaceRef(string Platform, string Id);
