namespace StudyBot.TestSupport.Judge;

/// <summary>A criterion as the endpoint was asked about it.</summary>
public sealed record AskedCriterion(string Id, IReadOnlyList<string> Items);
