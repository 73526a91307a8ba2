namespace StudyBot.Core.Evaluation.Measures;

/// <summary>One verdict of a scorer about a graded answer. An answer has several where it was scored under several calibrations.</summary>
public sealed record ScoredAnswer
{
    public required string Question { get; init; }

    public required string Id { get; init; }

    /// <summary>Null for rows with one score.</summary>
    public string? Criterion { get; init; }

    public required Pair Pair { get; init; }

    /// <summary>What another person gave.</summary>
    public Pair? SecondRater { get; init; }

    /// <summary>A new fit for each repeat.</summary>
    public int Repeat { get; init; }

    public required string Text { get; init; }

    public required int Words { get; init; }

    /// <summary>The scorer asked for a person's look.</summary>
    public bool IsFlagged { get; init; }

    /// <summary>What the scorer went by, in words.</summary>
    public string Evidence { get; init; } = "";

    public bool HasCode => Text.Contains("```");

    /// <summary>The same for every verdict about the same thing.</summary>
    public string Key => Criterion is null ? $"{Question}/{Id}" : $"{Question}/{Id}/{Criterion}";
}
