using StudyBot.Core.Questions;

namespace StudyBot.Core.Scoring.Rules;

/// <summary>From the weight of the concepts found, and from what the whole answer adds, to a level.</summary>
internal static class LevelRule
{
    /// <summary>The part of a criterion that its own concepts decide; nearness to a reference answer decides the rest.</summary>
    public const decimal ShareOfConcepts = 0.7m;

    public const decimal ShareOfNearness = 1 - ShareOfConcepts;

    /// <summary>Where level 3 begins, from which on a criterion is met.</summary>
    public const decimal StrengthOfMet = 0.75m;

    /// <summary>The cap where a required concept is missing.</summary>
    public const int WithoutRequired = 2;

    /// <summary>70 % of all weights, rounded up.</summary>
    public static int DefaultNeeded(IReadOnlyList<Concept> concepts) => ((concepts.Sum(concept => concept.Weight) * 7) + 9) / 10;

    /// <summary>0 to 1; more than is needed earns nothing more.</summary>
    public static decimal Coverage(int found, int needed) => needed == 0 ? 0 : Math.Min(1, (decimal)found / needed);

    /// <summary>Nearness alone reaches level 1: the answer has touched what is asked, in words that no concept knows.</summary>
    public static decimal Strength(decimal coverage, decimal nearness) => (ShareOfConcepts * coverage) + (ShareOfNearness * nearness);

    /// <summary>From a quarter on it is level 1, from half 2, from three quarters 3, all of it is 4.</summary>
    public static int FromStrength(decimal strength) => (int)(ScoreArithmetic.HighestLevel * strength);
}
