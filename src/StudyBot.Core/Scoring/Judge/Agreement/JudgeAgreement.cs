namespace StudyBot.Core.Scoring.Judge.Agreement;

/// <summary>How the judge did on the answers that people of a workspace have decided about.</summary>
/// <param name="Levels">Criteria of answers, all together.</param>
/// <param name="Kappa">Quadratic weighted kappa with the people's levels.</param>
/// <param name="Low">The lower end of the 95 % interval.</param>
/// <param name="RulesKappa">The same for the rules on the same answers.</param>
/// <param name="LengthKappa">The same for somebody who looks at nothing but length.</param>
public sealed record JudgeAgreement(
    int Answers,
    int Questions,
    int Levels,
    double Kappa,
    double Low,
    double High,
    double Exact,
    double Adjacent,
    double MeanError,
    double RulesKappa,
    double LengthKappa,
    double ConstantError)
{
    private const int Resamples = 1_000;

    private const int Seed = 20_261_126;

    public static JudgeAgreement Empty { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public static JudgeAgreement Measure(IReadOnlyList<LabelledLevel> rows)
    {
        if (rows.Count == 0)
        {
            return Empty;
        }

        var human = rows.Select(row => row.Human).ToList();
        var judge = rows.Select(row => row.Judge).ToList();
        var (low, high) = Interval(rows);
        return new JudgeAgreement(
            rows.DistinctBy(row => row.Answer).Count(),
            rows.DistinctBy(row => row.Question).Count(),
            rows.Count,
            LevelAgreement.QuadraticWeightedKappa(human, judge),
            low,
            high,
            LevelAgreement.Within(human, judge, levels: 0),
            LevelAgreement.Within(human, judge, levels: 1),
            LevelAgreement.MeanError(human, judge),
            LevelAgreement.QuadraticWeightedKappa(human, [.. rows.Select(row => row.Rules)]),
            LevelAgreement.QuadraticWeightedKappa(human, LevelAgreement.ByLength(rows)),
            LevelAgreement.MeanError(human, LevelAgreement.Constant(human)));
    }

    /// <summary>Percentile bootstrap over answers; their criteria stay together, because they are not independent.</summary>
    private static (double Low, double High) Interval(IReadOnlyList<LabelledLevel> rows)
    {
        var answers = rows.GroupBy(row => row.Answer).Select(group => group.ToList()).ToList();
        var chance = new Random(Seed);
        var kappas = new double[Resamples];
        for (var round = 0; round < Resamples; round++)
        {
            var drawn = Enumerable.Range(0, answers.Count).SelectMany(_ => answers[chance.Next(answers.Count)]).ToList();
            kappas[round] = LevelAgreement.QuadraticWeightedKappa(
                [.. drawn.Select(row => row.Human)], [.. drawn.Select(row => row.Judge)]);
        }

        Array.Sort(kappas);
        return (kappas[Resamples / 40], kappas[Resamples - 1 - (Resamples / 40)]);
    }
}
