namespace StudyBot.Core.Questions;

/// <summary>Where the questions come from.</summary>
public interface IQuestionBank
{
    /// <summary>The last good version of the bank; a new object whenever the files have changed.</summary>
    QuestionBank Current { get; }
}
