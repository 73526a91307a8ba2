namespace StudyBot.Core.Scoring.Patterns;

/// <summary>One word of a pattern.</summary>
/// <param name="Text">In lower case, without the star.</param>
/// <param name="IsPrefix">It was written with a star: every word that begins so.</param>
internal readonly record struct PatternWord(string Text, bool IsPrefix);
