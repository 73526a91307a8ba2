using StudyBot.Core.Members;
using StudyBot.Core.Questions;
using StudyBot.Core.Rounds;

namespace StudyBot.Core.Standings;

/// <summary>Points given for a reason. Rows are only ever added; (member, round, reason, correction) is unique.</summary>
public sealed class LedgerEntry
{
    public long Id { get; set; }

    public WorkspaceId WorkspaceId { get; set; }

    public TrackId TrackId { get; set; }

    public MemberId MemberId { get; set; }

    public RoundId RoundId { get; set; }

    public LedgerReason Reason { get; set; }

    /// <summary>The ruling that brought the entry; 0 where none did.</summary>
    public long Correction { get; set; }

    public int Points { get; set; }

    /// <summary>The answer's total, 0 to 10.</summary>
    public decimal Total { get; set; }

    /// <summary>How many scheduled rounds in a row, this one included, the member has answered.</summary>
    public int Streak { get; set; }

    /// <summary>The round's date.</summary>
    public DateOnly Date { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
