using StudyBot.Core.Questions;

namespace StudyBot.Core.Scoring.Judge;

/// <summary>The level that a person gave one criterion of one answer.</summary>
/// <param name="RevisionId">Which version of whose answer, in the history.</param>
public sealed record HumanLabel(long RevisionId, QuestionEdition Edition, string Answer, string CriterionId, int Level);
