using StudyBot.Core.Scoring;

namespace StudyBot.Core.Answers;

/// <summary>What an answer said at one moment, and the score it got.</summary>
public sealed class AnswerRevision
{
    public long Id { get; set; }

    public AnswerId AnswerId { get; set; }

    /// <summary>Counted from 1.</summary>
    public int Number { get; set; }

    public required string Text { get; set; }

    public DateTimeOffset WrittenAt { get; set; }

    public bool IsLate { get; set; }

    /// <summary>Null until scored.</summary>
    public DateTimeOffset? ScoredAt { get; set; }

    public string? ScorerVersion { get; set; }

    /// <summary>0 to 10.</summary>
    public decimal? Total { get; set; }

    /// <summary>The whole verdict.</summary>
    public AnswerScore? Score { get; set; }
}
