using StudyBot.Core.Evaluation.Measures;
using Xunit;

namespace StudyBot.Core.Tests.Evaluation;

public sealed class ClusterBootstrapTests
{
    private static List<ScoredAnswer> Answers(Func<int, int, int> machine) =>
    [
        .. from question in Enumerable.Range(0, 8)
           from answer in Enumerable.Range(0, 12)
           let human = answer % 3
           select Graded.Verdict(human, machine(question, human), $"q{question}", $"a{answer}"),
    ];

    [Fact]
    public void Intervals_are_the_same_in_every_run()
    {
        var answers = Answers((question, human) => (human + question) % 3);

        Assert.Equal(Agreement.Of("once", answers).Qwk, Agreement.Of("twice", answers).Qwk);
        Assert.InRange(Agreement.Of("once", answers).Qwk.Value, Agreement.Of("once", answers).Qwk.Low, Agreement.Of("once", answers).Qwk.High);
    }

    [Fact]
    public void Answers_that_fail_together_widen_the_interval()
    {
        var together = Agreement.Of("by question", Answers((question, human) => question < 4 ? human : 2 - human)).Qwk;
        var apart = Agreement.Of(
            "each a question",
            [.. Answers((question, human) => question < 4 ? human : 2 - human).Select((answer, place) => answer with { Question = $"q{place}" })]).Qwk;

        Assert.Equal(together.Value, apart.Value, 12);
        Assert.True(together.High - together.Low > 1.5 * (apart.High - apart.Low));
    }

    [Fact]
    public void Scorer_does_not_differ_from_itself()
    {
        var answers = Answers((question, human) => (human + question) % 3);

        var difference = Difference.Of("self", answers, answers);

        Assert.Equal(new Interval(0, 0, 0), difference.Qwk);
        Assert.Equal((96, 0), (difference.Answers, difference.OnlyInOne));
    }

    [Fact]
    public void Difference_is_taken_on_common_answers_only()
    {
        var worse = Answers((_, human) => 2 - human);
        var better = Answers((_, human) => human);

        var difference = Difference.Of("better", [.. worse.Skip(6)], better);

        Assert.Equal((90, 6), (difference.Answers, difference.OnlyInOne));
        Assert.True(difference.Qwk.Low > 1);
        Assert.Throws<ArgumentException>(() => Difference.Of("none", [.. worse.Take(1)], [.. better.Skip(1)]));
    }
}
