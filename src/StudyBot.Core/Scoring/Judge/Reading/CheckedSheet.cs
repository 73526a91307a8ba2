namespace StudyBot.Core.Scoring.Judge.Reading;

/// <summary>One reading of an answer that can be used.</summary>
/// <param name="FailedQuotes">Verdicts that became "not evidenced" because their quotation is not in the answer.</param>
internal sealed record CheckedSheet(IReadOnlyList<CheckedCriterion> Criteria, int FailedQuotes, bool IsInjectionSuspected);
