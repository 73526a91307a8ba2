namespace StudyBot.Core.Questions;

/// <summary>Holds the bank in use; readers see either the old or the new one, never a mixture.</summary>
public sealed class QuestionBankHolder : IQuestionBank
{
    private volatile QuestionBank? _current;

    public QuestionBank Current =>
        _current ?? throw new InvalidOperationException("The question bank is used before it has been read.");

    public void Replace(QuestionBank bank) => _current = bank;
}
