namespace StudyBot.Core.Scoring;

/// <summary>How points come from levels. Nobody else computes points, whoever gave the levels.</summary>
public static class ScoreArithmetic
{
    public const int HighestLevel = 4;

    public const decimal HighestTotal = 10m;

    public static decimal Points(int level, decimal weight) => weight * level / HighestLevel;

    /// <summary>0 to 10, rounded half up to one decimal.</summary>
    public static decimal Total(IReadOnlyList<CriterionScore> criteria)
    {
        var weight = criteria.Sum(criterion => criterion.Weight);
        return weight == 0
            ? 0
            : Math.Round(HighestTotal * criteria.Sum(criterion => criterion.Points) / weight, 1, MidpointRounding.AwayFromZero);
    }
}
