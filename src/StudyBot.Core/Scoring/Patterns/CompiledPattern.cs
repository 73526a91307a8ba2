namespace StudyBot.Core.Scoring.Patterns;

/// <summary>A pattern ready to be searched for.</summary>
/// <param name="Own">Negations the pattern itself names, which therefore do not void it.</param>
internal sealed record CompiledPattern(CompiledTerm[] Terms, int Slack, Negation Own);
