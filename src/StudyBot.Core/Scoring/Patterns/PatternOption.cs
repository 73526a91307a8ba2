namespace StudyBot.Core.Scoring.Patterns;

/// <summary>One way to fill a term: words next to each other, or any pattern of a synonym set.</summary>
/// <param name="SetName">Null for words.</param>
internal sealed record PatternOption(IReadOnlyList<PatternWord> Words, string? SetName);
