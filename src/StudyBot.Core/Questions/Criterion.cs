namespace StudyBot.Core.Questions;

/// <summary>One row of a rubric.</summary>
/// <param name="Asks">What the criterion looks for, as a question.</param>
/// <param name="Levels">Five descriptors, level 0 first.</param>
public sealed record Criterion(string Id, string Name, string Asks, ScoredBy ScoredBy, IReadOnlyList<string> Levels);
