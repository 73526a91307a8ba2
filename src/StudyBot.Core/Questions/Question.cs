namespace StudyBot.Core.Questions;

/// <summary>A question as its author wrote it. The file format is described in docs/questions.md.</summary>
public sealed record Question
{
    public required QuestionId Id { get; init; }

    public required int Version { get; init; }

    public required IReadOnlyList<TrackId> Tracks { get; init; }

    public required QuestionKind Kind { get; init; }

    public required string Topic { get; init; }

    /// <summary>1 (warm-up) to 5 (staff level).</summary>
    public required int Difficulty { get; init; }

    public required string Title { get; init; }

    /// <summary>CommonMark.</summary>
    public required string Prompt { get; init; }

    public required IReadOnlyList<string> Hints { get; init; }

    public required string FollowUp { get; init; }

    public required string RubricId { get; init; }

    /// <summary>Patterns of which an answer to this question contains at least two.</summary>
    public required IReadOnlyList<string> Subject { get; init; }

    public required IReadOnlyList<QuestionCriterion> Criteria { get; init; }

    public required IReadOnlyList<string> ReferenceAnswers { get; init; }

    /// <summary>CommonMark, shown after the round has closed.</summary>
    public required string Walkthrough { get; init; }

    public required IReadOnlyList<string> Misses { get; init; }
}
