namespace StudyBot.Core.Questions.Reading;

/// <summary>What there is to say about a pattern without matching it.</summary>
/// <param name="Problem">A sentence, or null.</param>
/// <param name="Sets">The names of the synonym sets it uses.</param>
internal sealed record PatternFinding(string? Problem, IReadOnlyList<string> Sets);
