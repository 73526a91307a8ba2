using StudyBot.Core.Evaluation.Measures;

namespace StudyBot.Core.Evaluation.Reports;

/// <summary>Everything measured about one scorer.</summary>
public sealed record ScorerReport
{
    /// <summary>The scorer's version.</summary>
    public required string Scorer { get; init; }

    public required int Levels { get; init; }

    /// <summary>The share of the verdicts asked for that were given.</summary>
    public required double Coverage { get; init; }

    public required Agreement Overall { get; init; }

    /// <summary>Null where no answer is empty.</summary>
    public required Agreement? WithoutEmpty { get; init; }

    /// <summary>For goldens one for each criterion and one for the total.</summary>
    public required IReadOnlyList<Agreement> Criteria { get; init; }

    public required IReadOnlyList<Agreement> Baselines { get; init; }

    /// <summary>What the scorer gains over the length of the answers.</summary>
    public required Difference? OverLength { get; init; }

    /// <summary>Two people on the same answers; null where no row has two.</summary>
    public required Agreement? HumanHuman { get; init; }

    /// <summary>Answers by the people's level (rows) and the scorer's (columns).</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Confusion { get; init; }

    public required IReadOnlyList<SliceAgreement> Slices { get; init; }

    /// <summary>Empty unless asked for.</summary>
    public required IReadOnlyList<SliceAgreement> ByQuestion { get; init; }

    public required IReadOnlyList<Disagreement> Disagreements { get; init; }

    /// <param name="set">At least one verdict.</param>
    public static ScorerReport Of(ScoredSet set, bool isByQuestion)
    {
        var single = set.Answers.Where(answer => answer.Criterion != ScoredSet.Total).ToList();
        var withWords = single.Where(answer => answer.Words > 0).ToList();
        var rated = single.Where(answer => answer.SecondRater is not null).ToList();
        return new ScorerReport
        {
            Scorer = set.Scorer,
            Levels = set.Levels,
            Coverage = (double)set.Answers.Count / (set.Answers.Count + set.Unscored),
            Overall = Agreement.Of("all answers", single),
            WithoutEmpty = withWords.Count == single.Count || withWords.Count == 0 ? null : Agreement.Of("without empty answers", withWords),
            Criteria =
            [
                .. set.Answers.Where(answer => answer.Criterion is not null).GroupBy(answer => answer.Criterion ?? "")
                    .OrderBy(criterion => criterion.Key, StringComparer.Ordinal)
                    .Select(criterion => Agreement.Of(criterion.Key, [.. criterion])),
            ],
            Baselines = [.. set.Baselines.Where(baseline => baseline.Answers.Count > 0)
                .Select(baseline => Agreement.Of(baseline.Name, baseline.Answers))],
            OverLength = set.Baselines.FirstOrDefault(baseline => baseline is { Name: Evaluation.Baselines.Length, Answers.Count: > 0 })
                is { } length ? Difference.Of("over length only", length.Answers, single) : null,
            HumanHuman = rated.Count == 0
                ? null
                : Agreement.Of("two people", [.. rated.Select(answer => answer with { Pair = answer.SecondRater ?? answer.Pair })]),
            Confusion = ConfusionOf(single, set.Levels),
            Slices = Measures.Slices.Of(single),
            ByQuestion = isByQuestion ? Measures.Slices.ByQuestion(single) : [],
            Disagreements = Reports.Disagreements.Largest(single),
        };
    }

    private static double[][] ConfusionOf(IReadOnlyList<ScoredAnswer> answers, int levels)
    {
        var table = Enumerable.Range(0, levels).Select(_ => new double[levels]).ToArray();
        foreach (var verdicts in answers.GroupBy(answer => answer.Key))
        {
            var weight = 1.0 / verdicts.Count();
            foreach (var verdict in verdicts)
            {
                table[verdict.Pair.HumanLevel][verdict.Pair.MachineLevel] += weight;
            }
        }

        return table;
    }
}
