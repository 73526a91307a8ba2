using StudyBot.Core.Members;
using StudyBot.Core.Rounds;

namespace StudyBot.Core.Answers;

/// <summary>A member's answer to a round. There is at most one; its text lives in its revisions.</summary>
public sealed class Answer
{
    public AnswerId Id { get; set; }

    public RoundId RoundId { get; set; }

    public MemberId MemberId { get; set; }

    /// <summary>The number of the newest revision.</summary>
    public int LastNumber { get; set; }

    /// <summary>The revision that is ranked: the last one written before the deadline. Null when withdrawn or only late.</summary>
    public int? RankedNumber { get; set; }

    /// <summary>The revision that stands now, ranked or late. Null when withdrawn.</summary>
    public int? CurrentNumber { get; set; }

    /// <summary>The round's date when the answer keeps the member's streak. Decided once, when the answer arrives.</summary>
    public DateOnly? StreakDate { get; set; }

    /// <summary>Whether it may be shown to the others when the round closes: in the thread already, or the member said yes.</summary>
    public bool IsShared { get; set; }

    /// <summary>The newest revision number whose arrival the member was told of.</summary>
    public int AcknowledgedNumber { get; set; }

    /// <summary>The newest revision number whose score the member was told.</summary>
    public int ToldNumber { get; set; }

    public ICollection<AnswerRevision> Revisions { get; } = [];
}
