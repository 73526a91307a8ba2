using StudyBot.Core.Questions;
using StudyBot.Core.Scoring.Rules;

namespace StudyBot.Core.Scoring.Judge.Prompting;

/// <summary>One criterion of a question, as the judge is asked about it.</summary>
/// <param name="Needed">The weight of met items that earns level 4.</param>
/// <param name="Weight">The most points the criterion can give.</param>
internal sealed record CaseCriterion(Criterion Criterion, IReadOnlyList<CaseItem> Items, int Needed, decimal Weight)
{
    private const string FormItem = "form";

    public string Id => Criterion.Id;

    /// <summary>In the order of the question.</summary>
    public static IReadOnlyList<CaseCriterion> Of(QuestionEdition edition)
    {
        var own = edition.Question.Criteria;
        var criteria = own.Select(one => edition.Rubric.Criteria.Single(criterion => criterion.Id == one.Id)).ToList();
        var weights = CriterionWeights.Of(edition, criteria);
        return [.. own.Select((one, place) => Of(one, criteria[place], weights[place]))];
    }

    /// <summary>The level that these items amount to, by the arithmetic of the rules where nothing but ideas counts.</summary>
    public int LevelOf(IReadOnlyCollection<CaseItem> met)
    {
        var level = LevelRule.FromStrength(LevelRule.Coverage(met.Sum(item => item.Weight), Needed));
        return Items.Any(item => item.IsRequired && !met.Contains(item)) ? Math.Min(level, LevelRule.WithoutRequired) : level;
    }

    /// <summary>A criterion scored by structure has no concepts: its one item asks what the criterion asks.</summary>
    private static CaseCriterion Of(QuestionCriterion own, Criterion criterion, decimal weight) =>
        criterion.ScoredBy == ScoredBy.Structure || own.Concepts.Count == 0
            ? new(criterion, [new CaseItem(FormItem, criterion.Asks, 1, IsRequired: false, criterion.Asks, IsForm: true)], 1, weight)
            : new(criterion, [.. own.Concepts.Select(CaseItem.Of)], own.Needed, weight);
}
