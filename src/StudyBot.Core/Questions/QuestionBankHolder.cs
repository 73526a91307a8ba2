namespace StudyBot.Core.Questions;

/// <summary>Holds the bank in use; readers see either the old or the new one, never a mixture.</summary>
public sealed class QuestionBankHolder : IQuestionBank
{
    private volatile QuestionBank? _current;
    private volatile IReadOnlyList<BankProblem> _problems = [];

    public QuestionBank Current =>
        _current ?? throw new InvalidOperationException("The question bank is used before it has been read.");

    public IReadOnlyList<BankProblem> Problems => _problems;

    public void Replace(QuestionBank bank)
    {
        _current = bank;
        _problems = [];
    }

    /// <summary>Keeps the bank in use: its files have come to have mistakes.</summary>
    public void Keep(IReadOnlyList<BankProblem> problems) => _problems = problems;
}
