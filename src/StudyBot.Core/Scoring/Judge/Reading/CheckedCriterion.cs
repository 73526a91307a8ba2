using StudyBot.Core.Scoring.Judge.Prompting;

namespace StudyBot.Core.Scoring.Judge.Reading;

/// <summary>A criterion after the checks.</summary>
/// <param name="Level">What is left of the judge's level.</param>
/// <param name="Evidence">The quotations that were found, as the member wrote them.</param>
/// <param name="Unmet">Items without evidence, the weightiest first.</param>
internal sealed record CheckedCriterion(
    CaseCriterion Criterion, int Level, IReadOnlyList<Evidence> Evidence, IReadOnlyList<CaseItem> Unmet);
