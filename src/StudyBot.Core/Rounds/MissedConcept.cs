namespace StudyBot.Core.Rounds;

/// <param name="Means">The idea as a statement.</param>
/// <param name="Answers">How many answers lack it.</param>
public sealed record MissedConcept(string Means, int Answers);
