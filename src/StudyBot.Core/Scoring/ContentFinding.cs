using StudyBot.Core.Questions;

namespace StudyBot.Core.Scoring;

/// <summary>A question whose own texts do not score as they should.</summary>
/// <param name="What">A sentence for the author.</param>
/// <param name="Measured">The score or level that was reached.</param>
public sealed record ContentFinding(QuestionId Question, string What, decimal Measured);
