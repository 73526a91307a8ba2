namespace StudyBot.Core.Scoring;

/// <summary>A verdict on each criterion, and what follows from it.</summary>
public sealed record AnswerScore
{
    public required IReadOnlyList<CriterionScore> Criteria { get; init; }

    public required Rationale Rationale { get; init; }

    /// <summary>Why a person should look at this score; empty for most.</summary>
    public IReadOnlyList<ReviewReason> ReviewReasons { get; init; } = [];

    /// <summary>0 to 10, one decimal: the sum of the points over the sum of the weights.</summary>
    public decimal Total => ScoreArithmetic.Total(Criteria);
}
