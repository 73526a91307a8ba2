namespace StudyBot.Core.Scoring.Judge.Reading;

/// <summary>A reply that keeps to the schema: every criterion and every item of it once, in the order of the question.</summary>
internal sealed record JudgeSheet(IReadOnlyList<SheetCriterion> Criteria, bool IsInjectionSuspected);
