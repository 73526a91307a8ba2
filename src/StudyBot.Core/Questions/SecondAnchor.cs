namespace StudyBot.Core.Questions;

/// <summary>What must stand near a concept for it to count: an argument, not a bare name.</summary>
/// <param name="Within">Words allowed between the two anchors.</param>
public sealed record SecondAnchor(int Within, IReadOnlyList<string> Any);
