using StudyBot.Core.Questions;

namespace StudyBot.Core.Standings;

/// <param name="IsOpen">Whether its round is still open, so that the answer may still change.</param>
public sealed record RecentAnswer(DateOnly Date, QuestionId QuestionId, decimal Total, bool IsLate, bool IsOpen);
