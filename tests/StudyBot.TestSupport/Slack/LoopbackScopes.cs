namespace StudyBot.TestSupport.Slack;

/// <summary>The bot scopes the server knows.</summary>
public static class LoopbackScopes
{
    /// <summary>All that a study bot can have use for.</summary>
    public static IReadOnlySet<string> Usual { get; } = new HashSet<string>
    {
        "app_mentions:read", "channels:history", "channels:join", "channels:read", "chat:write", "commands", "files:read", "files:write",
        "groups:history", "groups:read", "im:history", "im:read", "im:write", "mpim:history", "mpim:read", "team:read", "usergroups:read",
        "users:read",
    };
}
