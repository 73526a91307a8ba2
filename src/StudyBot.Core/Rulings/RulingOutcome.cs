namespace StudyBot.Core.Rulings;

/// <summary>What a ruling changed.</summary>
/// <param name="Points">Added to the ledger, or taken when below 0; null while the round has credited nothing yet.</param>
/// <param name="Others">Other versions and answers that say the same and got the same.</param>
public sealed record RulingOutcome(int LevelBefore, decimal TotalBefore, decimal Total, int? Points, int Others);
