using StudyBot.Core.Questions;

namespace StudyBot.Core.Scoring.Judge;

/// <summary>An answer to be judged.</summary>
/// <param name="Attempt">0 at first; every further one gets other samples, so that it does not meet the same reply again.</param>
public sealed record JudgeCase(QuestionEdition Edition, string Answer, AnswerScore RuleScore, int Attempt = 0);
