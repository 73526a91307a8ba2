using StudyBot.Core.Questions;

namespace StudyBot.TestSupport;

public sealed class StandingBank : IQuestionBank
{
    public required QuestionBank Current { get; set; }

    public IReadOnlyList<BankProblem> Problems { get; set; } = [];
}
