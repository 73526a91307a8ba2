using StudyBot.Core.Evaluation.Measures;
using Xunit;

namespace StudyBot.Core.Tests.Evaluation;

public sealed class AgreementTests
{
    /// <summary>People 0 1 2 0, machine 0 1 2 2: squared distances 4, by chance 5 + 9 - 2 * 3 * 5 / 4 = 6.5.</summary>
    private static readonly ScoredAnswer[] Four =
        [Graded.Verdict(0, 0), Graded.Verdict(1, 1), Graded.Verdict(2, 2), Graded.Verdict(0, 2)];

    [Fact]
    public void Figures_are_those_worked_out_by_hand()
    {
        var agreement = Agreement.Of("four", Four);

        Assert.Equal((4, 1), (agreement.Answers, agreement.Questions));
        Assert.Equal(1 - (4 / 6.5), agreement.Qwk.Value, 12);
        Assert.Equal(0.25, agreement.Mae.Value, 12);
        Assert.Equal(0.5, agreement.Rmse, 12);
        Assert.Equal(0.75, agreement.Exact, 12);
        Assert.Equal(0.75, agreement.Adjacent, 12);

        // Means 0.375 and 0.625, the people's variance is 1.25 / 4 - 0.375².
        Assert.Equal(0.25 / Math.Sqrt(0.3125 - 0.140625), agreement.Smd.Value, 12);
        Assert.Equal(0.3125 / Math.Sqrt(0.6875 * 0.6875), agreement.Pearson.Value, 12);
    }

    [Fact]
    public void Kappa_is_that_of_the_confusion_matrix()
    {
        var answers = Enumerable.Range(0, 60)
            .Select(place => Graded.Verdict(place * 7 % 3, place * 5 % 11 % 3, $"q{place % 4}", $"a{place}")).ToList();

        Assert.Equal(FromConfusion(answers), Agreement.Of("sixty", answers).Qwk.Value, 12);
    }

    [Fact]
    public void Perfect_agreement_is_one_and_chance_is_zero()
    {
        ScoredAnswer[] perfect = [Graded.Verdict(0, 0), Graded.Verdict(1, 1), Graded.Verdict(2, 2)];
        ScoredAnswer[] constant = [Graded.Verdict(0, 1), Graded.Verdict(1, 1), Graded.Verdict(2, 1)];

        var same = Agreement.Of("same", perfect);
        var blind = Agreement.Of("blind", constant);

        Assert.Equal((1, 1, 0), (same.Qwk.Value, same.Spearman, same.Mae.Value));
        Assert.Equal((0, 0, 0), (blind.Qwk.Value, blind.Pearson.Value, blind.Spearman));
    }

    [Fact]
    public void Spearman_sees_the_order_only_and_shares_ranks_of_equals()
    {
        ScoredAnswer[] answers = [Value(0.1, 0), Value(0.2, 0.01), Value(0.3, 0.02), Value(0.3, 0.9), Value(1, 1)];

        // Ranks 1 2 3.5 3.5 5 and 1 2 3 4 5.
        Assert.Equal(0.974679434480896, Agreement.Of("ranks", answers).Spearman, 12);
    }

    [Fact]
    public void Answer_predicted_several_times_still_counts_once()
    {
        ScoredAnswer[] repeated = [.. Four, Graded.Verdict(0, 2, repeat: 1), Graded.Verdict(0, 2, repeat: 2)];

        var (once, often) = (Agreement.Of("four", Four), Agreement.Of("four", repeated));
        Assert.Equal((once.Answers, once.Qwk, once.Pearson, once.Mae), (often.Answers, often.Qwk, often.Pearson, often.Mae));
        Assert.Equal(once.Spearman, often.Spearman, 12);
    }

    private static ScoredAnswer Value(double human, double machine) =>
        Graded.Verdict(0, 0, id: $"{human}/{machine}") with { Pair = new Pair(human, machine, 0, 0) };

    private static double FromConfusion(List<ScoredAnswer> answers)
    {
        var apart = answers.Sum(answer => Math.Pow(answer.Pair.HumanLevel - answer.Pair.MachineLevel, 2));
        var byChance =
            (from one in answers
             from other in answers
             select Math.Pow(one.Pair.HumanLevel - other.Pair.MachineLevel, 2)).Sum() / answers.Count;
        return 1 - (apart / byChance);
    }
}
