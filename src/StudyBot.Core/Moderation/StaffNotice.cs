using StudyBot.Core.Members;

namespace StudyBot.Core.Moderation;

/// <summary>Something one moderator must know; one per incident: (workspace, key) is unique.</summary>
public sealed class StaffNotice
{
    public long Id { get; set; }

    public WorkspaceId WorkspaceId { get; set; }

    /// <summary>The person to tell.</summary>
    public MemberId MemberId { get; set; }

    /// <summary>Names the incident, e.g. <c>missed-17</c>.</summary>
    public required string Key { get; set; }

    public required string ChannelId { get; set; }

    public required string Text { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? ToldAt { get; set; }
}
