namespace StudyBot.Core.Questions;

/// <summary>What one question asks of one criterion of its rubric.</summary>
public sealed record QuestionCriterion
{
    /// <summary>The id of the criterion in the question's rubric.</summary>
    public required string Id { get; init; }

    /// <summary>The weight of concepts that earns level 4. 0 for criteria scored by structure.</summary>
    public required int Needed { get; init; }

    public required IReadOnlyList<Concept> Concepts { get; init; }

    public required IReadOnlyList<AntiConcept> AntiConcepts { get; init; }
}
