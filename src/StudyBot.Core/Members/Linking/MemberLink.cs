namespace StudyBot.Core.Members.Linking;

/// <summary>A member who is the same person as others, in other workspaces and on other platforms.</summary>
public sealed class MemberLink
{
    public MemberId MemberId { get; set; }

    /// <summary>Shared by all members who are this person.</summary>
    public Guid GroupId { get; set; }

    public DateTimeOffset LinkedAt { get; set; }
}
