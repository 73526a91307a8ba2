namespace StudyBot.Core.Questions;

/// <summary>An idea an answer may contain, with the ways to put it.</summary>
public sealed record Concept
{
    public required string Id { get; init; }

    /// <summary>The idea as a statement; never shown before the round has closed.</summary>
    public required string Means { get; init; }

    /// <summary>An interviewer's question that leads to the idea.</summary>
    public required string Ask { get; init; }

    /// <summary>1 to 3.</summary>
    public required int Weight { get; init; }

    /// <summary>Without it the criterion stays at level 2 or below.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>Alternative patterns; one is enough.</summary>
    public required IReadOnlyList<string> Any { get; init; }

    /// <summary>The second anchor that must stand near the first, or null.</summary>
    public SecondAnchor? With { get; init; }
}
