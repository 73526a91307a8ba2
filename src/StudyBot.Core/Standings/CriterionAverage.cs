namespace StudyBot.Core.Standings;

/// <param name="Level">0 to 4.</param>
public sealed record CriterionAverage(string Name, decimal Level);
