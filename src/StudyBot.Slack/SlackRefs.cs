using StudyBot.Core.Chat;

namespace StudyBot.Slack;

/// <summary>Slack's ids in the form the product uses.</summary>
internal static class SlackRefs
{
    public const string Platform = "slack";

    public static WorkspaceRef Workspace(string team) => new(Platform, team);

    public static ChannelRef Channel(string team, string channel) => new(Platform, team, channel);

    public static Place Place(string team, string channel, string? thread = null) => new(Channel(team, channel), thread);

    public static MemberRef Member(string team, string user) => new(Platform, team, user);
}
