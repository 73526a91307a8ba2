namespace StudyBot.Core.Scoring.Patterns;

/// <summary>One of the one to four things a pattern wants to see near each other.</summary>
internal sealed record PatternTerm(IReadOnlyList<PatternOption> Options);
