using StudyBot.Core.Questions;

namespace StudyBot.Core.Scoring.Rules;

/// <summary>What was found of one criterion.</summary>
/// <param name="Found">In order of appearance.</param>
/// <param name="Nearness">How near the whole answer comes to a reference answer, 0 to 1.</param>
/// <param name="Missing">Required first, then the weightiest, then as the author ordered them.</param>
internal sealed record CriterionFinding(
    CompiledCriterion Criterion,
    IReadOnlyList<FoundConcept> Found,
    IReadOnlyList<Concept> Missing,
    IReadOnlyList<AntiConcept> Mistaken,
    decimal Nearness)
{
    public int FoundWeight => Found.Sum(found => found.Concept.Weight);

    public bool LacksRequired => Missing.Any(concept => concept.IsRequired);

    /// <summary>How much of what the criterion asks for is there, 0 to 1, before any cap.</summary>
    public decimal Strength => LevelRule.Strength(LevelRule.Coverage(FoundWeight, Criterion.Needed), Nearness);

    /// <summary>By strength and caps, before any guard.</summary>
    public int Level
    {
        get
        {
            var level = LevelRule.FromStrength(Strength);
            level = LacksRequired ? Math.Min(level, LevelRule.WithoutRequired) : level;
            return Mistaken.Count == 0 ? level : Math.Min(level, Mistaken.Min(anti => anti.Cap));
        }
    }
}
