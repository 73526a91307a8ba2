namespace StudyBot.Core.Scoring;

/// <summary>A verbatim span of the answer and the concept it speaks of.</summary>
/// <param name="Start">In characters from the beginning of the answer.</param>
/// <param name="Quote">The span itself.</param>
public sealed record Evidence(string ConceptId, int Start, int Length, string Quote);
