using StudyBot.Core.Scoring;
using Xunit;

namespace StudyBot.Core.Tests.Scoring;

public sealed class FeedbackTests
{
    [Theory]
    [InlineData(Sample.Prose)]
    [InlineData(Sample.Bullets)]
    [InlineData("**Leakage!** A co\u200Blumn of the *churn* table is wrіtten ａｆｔｅｒ the customer has cancelled, so I don’t trust the AUC of it.")]
    public void Evidence_is_a_verbatim_span_of_the_answer(string answer)
    {
        var evidence = Score(answer).Criteria.SelectMany(criterion => criterion.Evidence).ToList();

        Assert.NotEmpty(evidence);
        Assert.All(evidence, one => Assert.Equal(answer.Substring(one.Start, one.Length), one.Quote));
    }

    [Fact]
    public void Evidence_stands_in_order_of_appearance()
    {
        var starts = Score(Sample.Prose).Criteria[0].Evidence.Select(evidence => evidence.Start).ToList();

        Assert.Equal(starts.Order(), starts);
    }

    [Fact]
    public void Praise_quotes_the_answer()
    {
        var right = Score(Sample.Prose).Rationale.Right;

        var quote = right!.Split('“', '”')[1];
        Assert.Contains(quote, Sample.Prose);
        Assert.InRange(quote.Length, 1, 120);
    }

    [Fact]
    public void Feedback_never_names_a_concept_and_stays_short()
    {
        string[] answers =
            ["", "fine", Sample.Terms, Sample.Bullets, Sample.Prose[..200], Sample.Prose + " Do a random split.", Sample.OtherAnswer];

        Assert.All(answers.Select(Score), score =>
        {
            var text = $"{score.Rationale.Right}{score.Rationale.Missing}{score.Rationale.NextStep}";
            Assert.InRange(text.Length, 1, 600);
            Assert.DoesNotContain("the idea of", text);
        });
    }

    private static AnswerScore Score(string answer) => new RuleScorer().Score(Sample.Edition(), answer);
}
