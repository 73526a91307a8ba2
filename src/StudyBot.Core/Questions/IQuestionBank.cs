namespace StudyBot.Core.Questions;

/// <summary>Where everybody takes the questions from.</summary>
public interface IQuestionBank
{
    /// <summary>The last good bank. Take it once per operation: two reads may give two banks.</summary>
    QuestionBank Current { get; }

    /// <summary>What is wrong with the files as they are now; empty where <see cref="Current"/> is what they say.</summary>
    IReadOnlyList<BankProblem> Problems { get; }
}
