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

    /// <summary>Whether a moderator has ruled on one of the criteria.</summary>
    public bool IsOverruled => Criteria.Any(criterion => criterion.Overruled is not null);

    /// <summary>With a moderator's level in place of the scorer's, which is kept beside it.</summary>
    public AnswerScore WithRuling(string criterionId, int level) => With(criterion => criterion.CriterionId == criterionId
        ? criterion with { Level = level, Overruled = criterion.Overruled ?? criterion.Level }
        : criterion);

    /// <summary>As the scorer gave it.</summary>
    public AnswerScore WithoutRulings() => With(criterion => criterion.Overruled is { } given
        ? criterion with { Level = given, Overruled = null }
        : criterion);

    /// <summary>With other levels. Where they are full marks, the criticism of the earlier ones goes.</summary>
    public AnswerScore With(Func<CriterionScore, CriterionScore> change)
    {
        var changed = this with { Criteria = [.. Criteria.Select(change)] };
        return changed.Criteria.All(criterion => criterion.Level == ScoreArithmetic.HighestLevel)
            ? changed with { Rationale = Rationale with { Missing = null, NextStep = null } }
            : changed;
    }
}
