using StudyBot.Core.Scoring.Patterns;
using StudyBot.Core.Scoring.Rules;
using StudyBot.Core.Scoring.Text;
using Xunit;

namespace StudyBot.Core.Tests.Scoring.Rules;

public sealed class StoryTests
{
    private static readonly CompiledQuestion Question = new(Sample.Edition());

    [Theory]
    [InlineData(Sample.Prompt, true)]
    [InlineData("The team believes nobody. Offline AUC of the churn model? I suspect the task. Find the model, churn team!", true)]
    [InlineData("I suspect the churn model", false)]
    [InlineData(Sample.Prose, false)]
    [InlineData(Sample.Prompt + " I suspect a leak: some column is written after a cancellation, so the future gives labels away", false)]
    public void Answer_of_nothing_but_the_questions_words_is_told(string answer, bool isAll) =>
        Assert.Equal(isAll, Story.IsAllOf(Index(answer), Question));

    [Theory]
    [InlineData("churn leak", 0.5)]
    [InlineData("the churn of it", 1)]
    [InlineData("churn churn leak", 0.5)]
    [InlineData("", 0)]
    public void Share_of_the_story_is_of_different_words_of_content(string answer, double share) =>
        Assert.Equal((decimal)share, Story.ShareOf(Index(answer), Question));

    private static AnswerIndex Index(string answer)
    {
        var text = AnswerText.Read(answer);
        return new AnswerIndex(text, Question.Lexicon, new bool[text.Count]);
    }
}
