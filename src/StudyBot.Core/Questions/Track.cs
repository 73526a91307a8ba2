namespace StudyBot.Core.Questions;

/// <summary>A role's stream of questions.</summary>
/// <param name="Topics">Topic id to the name shown to people.</param>
/// <param name="Lens">Criterion id to its weight for this role.</param>
public sealed record Track(
    TrackId Id, string Name, string Summary, IReadOnlyDictionary<string, string> Topics, IReadOnlyDictionary<string, decimal> Lens);
