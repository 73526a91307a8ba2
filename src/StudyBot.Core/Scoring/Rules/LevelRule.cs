using StudyBot.Core.Questions;

namespace StudyBot.Core.Scoring.Rules;

/// <summary>From the weight of the concepts found to a level.</summary>
internal static class LevelRule
{
    /// <summary>The cap where a required concept is missing.</summary>
    public const int WithoutRequired = 2;

    /// <summary>70 % of all weights, rounded up.</summary>
    public static int DefaultNeeded(IReadOnlyList<Concept> concepts) => ((concepts.Sum(concept => concept.Weight) * 7) + 9) / 10;

    /// <summary>A quarter of what is needed is level 1, half 2, three quarters 3, all of it 4.</summary>
    public static int FromCoverage(int found, int needed) =>
        needed == 0 ? 0 : Math.Min(ScoreArithmetic.HighestLevel, ScoreArithmetic.HighestLevel * found / needed);
}
