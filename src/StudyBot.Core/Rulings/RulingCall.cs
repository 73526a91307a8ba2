using StudyBot.Core.Answers;

namespace StudyBot.Core.Rulings;

/// <summary>What a moderator decides about a version of an answer.</summary>
/// <param name="Number">The version's.</param>
public sealed record RulingCall(AnswerId Answer, int Number, string CriterionId, int Level, string Note);
