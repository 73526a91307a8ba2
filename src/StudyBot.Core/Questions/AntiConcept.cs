namespace StudyBot.Core.Questions;

/// <summary>A misconception: where it is found, the criterion gets at most level <paramref name="Cap"/>.</summary>
/// <param name="Remark">What the member is told.</param>
public sealed record AntiConcept(string Id, string Means, string Remark, int Cap, IReadOnlyList<string> Any);
