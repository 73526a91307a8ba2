using StudyBot.Core.Scoring;
using Xunit;

namespace StudyBot.Core.Tests.Scoring.Rules;

public sealed class ForeignPartTests
{
    /// <summary>To another question, with an idea of this one in it.</summary>
    private const string Other =
        $"{Sample.OtherAnswer}\nThen one owner writes, another checks the wording, and I compare calls with a simple baseline of the hour before.";

    private const string Honest =
        "I suspect leakage: some column of the churn table is written after the customer has cancelled, so the AUC cannot be trusted.";

    [Theory]
    [InlineData($"{Honest}\n\n{Other}")]
    [InlineData($"{Other}\n\n{Honest}")]
    [InlineData($"{Other}\n{Honest}\n{Other}")]
    public void Answer_to_another_question_around_a_real_one_earns_nothing_and_is_shown_to_a_person(string answer)
    {
        var (plain, tricked) = (Score(Honest), Score(answer));

        Assert.Equal(plain.Criteria.Select(one => one.Level), tricked.Criteria.Select(one => one.Level));
        Assert.Contains(ReviewReason.OffTopic, tricked.ReviewReasons);
    }

    [Theory]
    [InlineData($"{Honest}\nThen I would compare the result with a simple baseline of the month before.")]
    [InlineData($"{Sample.Prose}\n\n{Sample.Bullets}")]
    public void Remarks_and_the_answer_itself_are_read(string answer) =>
        Assert.DoesNotContain(ReviewReason.OffTopic, Score(answer).ReviewReasons);

    private static AnswerScore Score(string answer) => new RuleScorer().Score(Sample.Edition(), answer);
}
