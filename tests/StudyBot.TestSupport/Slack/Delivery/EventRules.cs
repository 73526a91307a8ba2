using StudyBot.TestSupport.Slack.State;

namespace StudyBot.TestSupport.Slack.Delivery;

/// <summary>Which events an app hears, by scopes and subscriptions (docs.slack.dev/reference/events).</summary>
internal static class EventRules
{
    public static bool Allow(LoopbackSlackOptions options, Channel channel, string type)
    {
        var scope = type switch
        {
            "message" => $"{channel.ScopeName}:history",
            "app_mention" => "app_mentions:read",
            "file_shared" => "files:read",
            _ => $"{channel.ScopeName}:read",
        };
        var subscription = type == "message" ? SubscriptionOf(channel) : type;
        return Allow(options, channel.Workspace, subscription, scope);
    }

    public static bool Allow(LoopbackSlackOptions options, Workspace workspace, string type) => Allow(options, workspace, type, type switch
    {
        "user_change" or "team_join" => "users:read",
        "subteam_members_changed" or "subteam_updated" or "subteam_created" => "usergroups:read",
        _ => null,
    });

    private static bool Allow(LoopbackSlackOptions options, Workspace workspace, string subscription, string? scope) =>
        workspace.IsInstalled
        && (scope is null || workspace.Scopes.Contains(scope))
        && options.Subscriptions?.Contains(subscription) is not false;

    private static string SubscriptionOf(Channel channel) =>
        channel.IsDirect ? $"message.{channel.TypeName}" : $"message.{channel.TypeName}s";
}
