namespace StudyBot.Core.Answers;

/// <summary>What a member's inbox entries for a round amount to.</summary>
/// <param name="Ranked">The answer as it stood at the deadline.</param>
/// <param name="Current">The answer as it stands now.</param>
/// <param name="Undecided">Messages that may or may not belong to the answer: the author has to say.</param>
public sealed record Composition(ComposedAnswer? Ranked, ComposedAnswer? Current, IReadOnlyList<InboxEntry> Undecided);
