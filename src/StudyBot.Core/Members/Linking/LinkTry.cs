namespace StudyBot.Core.Members.Linking;

/// <summary>A wrong code that a member typed; kept as long as it counts against the next one.</summary>
public sealed class LinkTry
{
    public long Id { get; set; }

    public MemberId MemberId { get; set; }

    public DateTimeOffset At { get; set; }
}
