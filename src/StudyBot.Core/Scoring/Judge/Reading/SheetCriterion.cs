using StudyBot.Core.Scoring.Judge.Prompting;

namespace StudyBot.Core.Scoring.Judge.Reading;

internal sealed record SheetCriterion(CaseCriterion Criterion, IReadOnlyList<SheetItem> Items, int Level);
