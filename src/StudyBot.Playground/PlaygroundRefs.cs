using StudyBot.Core.Chat;

namespace StudyBot.Playground;

/// <summary>The Playground's ids in the form the product uses. It is one workspace of the same name.</summary>
public static class PlaygroundRefs
{
    public const string Platform = "playground";

    public const string WorkspaceId = "playground";

    public static WorkspaceRef Workspace { get; } = new(Platform, WorkspaceId);

    public static Place Place(string channelId, string? threadId) => new(new ChannelRef(Platform, WorkspaceId, channelId), threadId);

    public static MemberRef Member(string memberId) => new(Platform, WorkspaceId, memberId);
}
