namespace StudyBot.Core.Chat;

/// <summary>A channel of a workspace on one platform. All parts are the platform's own ids, never shown to people.</summary>
public readonly record struct ChannelRef(string Platform, string WorkspaceId, string Id)
{
    public WorkspaceRef Workspace => new(Platform, WorkspaceId);
}
