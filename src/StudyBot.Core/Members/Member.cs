namespace StudyBot.Core.Members;

/// <summary>A person who has answered, or used a command, in one workspace.</summary>
public sealed class Member
{
    public MemberId Id { get; set; }

    public WorkspaceId WorkspaceId { get; set; }

    /// <summary>The platform's own id; replaced by one of ours when the member has their data deleted.</summary>
    public required string ExternalId { get; set; }

    public required string Name { get; set; }

    /// <summary>Hidden members stand on no board.</summary>
    public bool IsHidden { get; set; }

    /// <summary>Had their data deleted: counts in the sums, has no name and no text.</summary>
    public bool IsFormer { get; set; }

    /// <summary>When they left the workspace; null while they are in it. On no board meanwhile; answers and points stay.</summary>
    public DateTimeOffset? LeftAt { get; set; }

    /// <summary>When the platform last said whether they are there: what is older does not count.</summary>
    public DateTimeOffset? SeenAt { get; set; }

    /// <summary>The member's own zone for streaks; null means the round's zone.</summary>
    public string? ZoneId { get; set; }

    /// <summary>When the member's day begins, for streaks.</summary>
    public TimeOnly DayStart { get; set; } = DefaultDayStart;

    /// <summary>The host that the member's answers may be sent to for judging; null while they have not said yes to one.</summary>
    public string? JudgeProvider { get; set; }

    public static TimeOnly DefaultDayStart { get; } = new(4, 0);
}
