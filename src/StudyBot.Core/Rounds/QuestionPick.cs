using StudyBot.Core.Questions;

namespace StudyBot.Core.Rounds;

/// <param name="IsRevisit">Whether the subscription has posted it before.</param>
public sealed record QuestionPick(Question Question, bool IsRevisit);
