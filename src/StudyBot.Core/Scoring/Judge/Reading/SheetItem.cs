using StudyBot.Core.Scoring.Judge.Prompting;

namespace StudyBot.Core.Scoring.Judge.Reading;

/// <summary>What the judge says about one item, with the words it says it found.</summary>
internal sealed record SheetItem(CaseItem Item, string Quote, ItemVerdict Verdict);
