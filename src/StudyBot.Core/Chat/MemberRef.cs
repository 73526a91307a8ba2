namespace StudyBot.Core.Chat;

/// <summary>A person in a workspace.</summary>
public readonly record struct MemberRef(string Platform, string WorkspaceId, string Id)
{
    public WorkspaceRef Workspace => new(Platform, WorkspaceId);
}
