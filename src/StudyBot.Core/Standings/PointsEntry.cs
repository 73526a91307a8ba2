using StudyBot.Core.Chat;

namespace StudyBot.Core.Standings;

/// <summary>A line of the ledger as its member sees it.</summary>
/// <param name="Round">The round in words, leading to its thread.</param>
/// <param name="Streak">The streak it made.</param>
public sealed record PointsEntry(Markup Round, LedgerReason Reason, int Points, int Streak);
