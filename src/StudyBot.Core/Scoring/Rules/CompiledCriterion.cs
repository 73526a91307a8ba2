using StudyBot.Core.Questions;

namespace StudyBot.Core.Scoring.Rules;

/// <param name="Needed">The weight of concepts that earns level 4.</param>
internal sealed record CompiledCriterion(
    QuestionCriterion Criterion, int Needed, IReadOnlyList<CompiledConcept> Concepts, IReadOnlyList<CompiledAntiConcept> AntiConcepts);
