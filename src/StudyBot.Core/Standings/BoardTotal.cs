using StudyBot.Core.Members;

namespace StudyBot.Core.Standings;

/// <summary>A member's sum on one board: the ledger added up in advance, so that a board is one short index scan.</summary>
public sealed class BoardTotal
{
    public WorkspaceId WorkspaceId { get; set; }

    /// <summary>A track's id, or empty for all tracks.</summary>
    public required string TrackId { get; set; }

    public BoardWindow Window { get; set; }

    public DateOnly StartDate { get; set; }

    public MemberId MemberId { get; set; }

    public int Points { get; set; }

    public int Answers { get; set; }

    /// <summary>When the sum was reached: who had it first stands first.</summary>
    public DateTimeOffset ReachedAt { get; set; }
}
