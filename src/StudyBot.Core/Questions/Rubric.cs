namespace StudyBot.Core.Questions;

/// <summary>An analytic rubric: criteria, each with five described levels.</summary>
public sealed record Rubric(string Id, int Version, string Name, IReadOnlyList<Criterion> Criteria);
