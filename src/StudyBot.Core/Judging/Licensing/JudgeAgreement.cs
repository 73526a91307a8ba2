using StudyBot.Core.Evaluation.Measures;
using StudyBot.Core.Scoring;

namespace StudyBot.Core.Judging.Licensing;

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
    public static JudgeAgreement Empty { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public static JudgeAgreement Measure(IReadOnlyList<LabelledLevel> rows)
    {
        if (rows.Count == 0)
        {
            return Empty;
        }

        var judge = Agreement.Of("judge", Beside(rows, [.. rows.Select(row => row.Judge)]));
        return new JudgeAgreement(
            rows.DistinctBy(row => row.Answer).Count(),
            judge.Questions,
            rows.Count,
            judge.Qwk.Value,
            judge.Qwk.Low,
            judge.Qwk.High,
            judge.Exact,
            judge.Adjacent,
            LevelsOf(judge.Mae.Value),
            Sums(rows, [.. rows.Select(row => row.Rules)]).Qwk,
            Sums(rows, ByLength(rows)).Qwk,
            LevelsOf(Sums(rows, Constant(rows)).Mae));
    }

    /// <summary>Somebody who gives everybody the level in the middle.</summary>
    private static int[] Constant(IReadOnlyList<LabelledLevel> rows) =>
        [.. Enumerable.Repeat(rows.Select(row => row.Human).Order().ElementAt(rows.Count / 2), rows.Count)];

    /// <summary>
    /// Somebody who looks at nothing but length: the longest answers get the highest levels, as many of each as people gave. Better than any
    /// scorer by length could know, so beating it means something.
    /// </summary>
    private static int[] ByLength(IReadOnlyList<LabelledLevel> rows)
    {
        var levels = rows.Select(row => row.Human).Order().ToList();
        var byLength = new int[rows.Count];
        foreach (var (rank, place) in Enumerable.Range(0, rows.Count).OrderBy(place => rows[place].Words).ThenBy(place => place).Index())
        {
            byLength[place] = levels[rank];
        }

        return byLength;
    }

    private static AgreementSums Sums(IReadOnlyList<LabelledLevel> rows, int[] levels) => AnswerSums.Of(Beside(rows, levels)).Total();

    private static List<ScoredAnswer> Beside(IReadOnlyList<LabelledLevel> rows, int[] levels) =>
    [
        .. rows.Select((row, place) => new ScoredAnswer
        {
            Question = row.Question,
            Id = $"{row.Answer}",
            Criterion = $"{place}",
            Pair = new Pair(Share(row.Human), Share(levels[place]), row.Human, levels[place]),
            Text = "",
            Words = row.Words,
        }),
    ];

    private static double Share(int level) => (double)level / ScoreArithmetic.HighestLevel;

    private static double LevelsOf(double share) => share * ScoreArithmetic.HighestLevel;
}
