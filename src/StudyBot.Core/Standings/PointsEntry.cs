using StudyBot.Core.Questions;

namespace StudyBot.Core.Standings;

/// <summary>A line of the ledger as its member sees it.</summary>
/// <param name="Streak">The streak it made.</param>
public sealed record PointsEntry(DateOnly Date, QuestionId QuestionId, LedgerReason Reason, int Points, int Streak);
