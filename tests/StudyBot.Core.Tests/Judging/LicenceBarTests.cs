using StudyBot.Core.Judging.Licensing;
using Xunit;

namespace StudyBot.Core.Tests.Judging;

/// <summary>A judge that has not shown that it agrees with people, better than anything simple does, does not count.</summary>
public sealed class LicenceBarTests
{
    [Fact]
    public void A_judge_that_agrees_with_people_on_enough_answers_passes() =>
        Assert.Null(LicenceBar.Objection(JudgeAgreement.Measure(Rows(60, judge: human => human, rules: human => human / 2))));

    [Fact]
    public void Too_few_answers_prove_nothing() =>
        Assert.Contains("49 of the 50", LicenceBar.Objection(JudgeAgreement.Measure(Rows(49, judge: human => human, rules: _ => 0))));

    [Fact]
    public void One_question_proves_nothing()
    {
        var rows = Rows(60, judge: human => human, rules: _ => 0).Select(row => row with { Question = "one" }).ToList();

        Assert.Contains("1 of the 5 questions", LicenceBar.Objection(JudgeAgreement.Measure(rows)));
    }

    [Fact]
    public void No_answers_at_all_are_no_agreement() => Assert.NotNull(LicenceBar.Objection(JudgeAgreement.Empty));

    [Fact]
    public void A_judge_that_sees_it_the_other_way_round_does_not_pass() =>
        Assert.Contains("0.70 is the bar", LicenceBar.Objection(JudgeAgreement.Measure(Rows(60, judge: human => 4 - human, rules: _ => 0))));

    [Fact]
    public void A_judge_no_better_than_the_rules_does_not_pass() =>
        Assert.Contains("no better than the rules", LicenceBar.Objection(JudgeAgreement.Measure(Rows(60, judge: human => human, rules: human => human))));

    [Fact]
    public void A_judge_no_better_than_length_does_not_pass()
    {
        var rows = Rows(60, judge: human => human, rules: _ => 0).Select(row => row with { Words = row.Human * 100 }).ToList();

        Assert.Contains("length alone", LicenceBar.Objection(JudgeAgreement.Measure(rows)));
    }

    [Fact]
    public void The_figures_are_those_of_an_evaluation()
    {
        int[] judge = [1, 1, 2, 2, 3];
        var rows = judge.Select((level, place) => new LabelledLevel(place, "one", place, level, place, place)).ToList();

        var measured = JudgeAgreement.Measure(rows);

        Assert.Equal(1 - (3 / 13.0), measured.Kappa, 12); // Squared distances: 3 are seen, and 13 would be by chance.
        Assert.Equal(1, measured.RulesKappa, 12);
        Assert.Equal((0.4, 1.0, 0.6), (measured.Exact, measured.Adjacent, Math.Round(measured.MeanError, 12)));
        Assert.Equal(1.2, measured.ConstantError, 12);
    }

    private static List<LabelledLevel> Rows(int answers, Func<int, int> judge, Func<int, int> rules) =>
        [.. Enumerable.Range(0, answers).Select(number =>
            new LabelledLevel(number, $"question-{number % 6}", number % 5, judge(number % 5), rules(number % 5), (number * 37) % 101))];
}
