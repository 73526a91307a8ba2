using StudyBot.Core.Scoring;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Scoring;

public sealed class AnswerSimilarityTests
{
    private const string Own =
        "First I would ask when every column of the table is written, since a refund can only be booked once the customer has gone. "
        + "Then I would rebuild the features as of the prediction date and watch how far the offline number falls from week to week.";

    [Fact]
    public void Copied_answer_with_a_few_words_changed_is_found()
    {
        var copied = Own.Replace("First I", "To begin, I").Replace("week to week", "month to month");

        var pair = Assert.Single(AnswerSimilarity.Find(Some.Question(), [Own, Some.WeakAnswer, copied]));

        Assert.Equal((0, 2), (pair.Earlier, pair.Later));
        Assert.InRange(pair.Share, 0.7, 0.99);
    }

    [Fact]
    public void Two_answers_that_both_quote_the_question_and_the_model_answer_are_not_alike()
    {
        var question = Some.Question();
        var quoted = $"{question.Prompt} {question.ReferenceAnswers[0]} ";

        Assert.Empty(AnswerSimilarity.Find(question, [quoted + Some.WeakAnswer, quoted + Own]));
    }

    [Fact]
    public void Short_answers_are_never_called_alike() =>
        Assert.Empty(AnswerSimilarity.Find(Some.Question(), [Some.WeakAnswer, Some.WeakAnswer]));
}
