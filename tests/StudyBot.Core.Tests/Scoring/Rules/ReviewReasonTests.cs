using StudyBot.Core.Questions;
using StudyBot.Core.Scoring;
using StudyBot.Core.Scoring.Rules;
using Xunit;

namespace StudyBot.Core.Tests.Scoring.Rules;

/// <summary>Which answers a person should look at, where numbers decide it.</summary>
public sealed class ReviewReasonTests
{
    private static readonly QuestionEdition Edition = Sample.Edition();

    /// <summary>All ideas of every criterion, so each strength is 0.7 and three tenths of the nearness.</summary>
    private static readonly AnswerReading Reading = AnswerReading.Of(new CompiledQuestion(Edition), Sample.Prose);

    [Theory]
    [InlineData(0.05, false)]
    [InlineData(0.09, true)]
    [InlineData(0.17, true)]
    [InlineData(0.24, true)]
    [InlineData(0.25, false)]
    public void Weightiest_criterion_beside_level_three_is_a_close_call(double nearness, bool isClose) =>
        Assert.Equal(isClose, Reasons((decimal)nearness, dataWeight: 2).Contains(ReviewReason.CloseCall));

    [Fact]
    public void Lighter_criterion_beside_level_three_is_none() =>
        Assert.DoesNotContain(ReviewReason.CloseCall, Reasons(0.17m, dataWeight: 0.5m));

    [Fact]
    public void Criterion_that_is_held_down_is_no_close_call()
    {
        var held = Scored(Reading.Findings[0] with { Nearness = 0.17m }, weight: 2) with { Level = 1 };

        Assert.DoesNotContain(ReviewReason.CloseCall, Guards.Reasons(Reading, Floor.None, [held]));
    }

    [Theory]
    [InlineData(0.74, true)]
    [InlineData(0.75, false)]
    [InlineData(1, false)]
    public void Ideas_two_levels_from_the_wording_disagree(double nearness, bool disagree) =>
        Assert.Equal(disagree, (Reading with { Nearness = (decimal)nearness }).SignalsDisagree);

    [Fact]
    public void Where_no_sentences_are_signals_are_not_compared() =>
        Assert.False((Reading with { Nearness = 0, LacksSentences = true }).SignalsDisagree);

    /// <summary>Data has the nearness to be tried, evaluation one that is not close.</summary>
    private static IReadOnlyList<ReviewReason> Reasons(decimal nearness, decimal dataWeight) => Guards.Reasons(
        Reading,
        Floor.None,
        [Scored(Reading.Findings[0] with { Nearness = nearness }, dataWeight), Scored(Reading.Findings[1] with { Nearness = 1 }, weight: 1)]);

    private static ScoredCriterion Scored(CriterionFinding finding, decimal weight) =>
        new(Edition.Rubric.Criteria[0], finding, weight, finding.Level, ScoreArithmetic.HighestLevel);
}
