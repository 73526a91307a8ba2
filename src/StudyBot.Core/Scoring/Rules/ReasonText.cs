using StudyBot.Core.Questions;

namespace StudyBot.Core.Scoring.Rules;

/// <summary>Writes how a level came about, so that a person can check the arithmetic.</summary>
internal static class ReasonText
{
    public static string Of(ScoredCriterion scored)
    {
        if (scored.Criterion.ScoredBy == ScoredBy.Structure)
        {
            return $"how the answer is built: level {scored.Level}";
        }

        var needed = scored.Finding.Criterion.Needed;
        var found = Math.Min(scored.Finding.FoundWeight, needed);
        return $"found {found} of {needed} needed{Blend(scored.Finding)}{Cap(scored)}: level {scored.Level}";
    }

    private static string Blend(CriterionFinding finding) => finding is { FoundWeight: 0, Nearness: 0 }
        ? string.Empty
        : $", {Hundredths(finding.Nearness)} % near a model answer, together {Hundredths(finding.Strength)} of 100";

    /// <summary>Rounded down as levels are, so that 75 always means level 3.</summary>
    private static int Hundredths(decimal share) => (int)(100 * share);

    private static string Cap(ScoredCriterion scored)
    {
        var finding = scored.Finding;
        var open = LevelRule.FromStrength(finding.Strength);
        if (open == scored.Level)
        {
            return string.Empty;
        }

        if (scored.LevelLimit == scored.Level && finding.Level > scored.LevelLimit)
        {
            return $", held at {scored.Level} because the answer has too few sentences";
        }

        return finding.Mistaken.Any(anti => anti.Cap == scored.Level)
            ? $", held at {scored.Level} by a mistaken idea"
            : $", held at {scored.Level} because the main idea is missing";
    }
}
