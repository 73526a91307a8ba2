using StudyBot.Core.Members;

namespace StudyBot.Core.Moderation;

/// <summary>What a moderator did, or what happened on the platform, with the state before and after as short texts.</summary>
public sealed class AuditEntry
{
    public long Id { get; set; }

    public WorkspaceId WorkspaceId { get; set; }

    /// <summary>The moderator, or the member who left or came back; null for the platform itself.</summary>
    public MemberId? ActorId { get; set; }

    /// <summary>The command, e.g. <c>track pause</c>, or what happened, e.g. <c>channel gone</c>.</summary>
    public required string Act { get; set; }

    /// <summary>What it was done to.</summary>
    public required string Target { get; set; }

    public required string Before { get; set; }

    public required string After { get; set; }

    public DateTimeOffset At { get; set; }
}
