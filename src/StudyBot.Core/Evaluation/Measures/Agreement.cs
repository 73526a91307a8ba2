namespace StudyBot.Core.Evaluation.Measures;

/// <summary>How well a scorer agrees with people on some answers.</summary>
public sealed record Agreement
{
    /// <summary>Which answers, or which scorer.</summary>
    public required string Name { get; init; }

    public required int Answers { get; init; }

    public required int Questions { get; init; }

    /// <summary>Quadratically weighted kappa of the levels.</summary>
    public required Interval Qwk { get; init; }

    public required Interval Pearson { get; init; }

    public required double Spearman { get; init; }

    /// <summary>Of the scores from 0 to 1.</summary>
    public required Interval Mae { get; init; }

    public required double Rmse { get; init; }

    /// <summary>The share of answers at the same level.</summary>
    public required double Exact { get; init; }

    /// <summary>The share at most one level apart.</summary>
    public required double Adjacent { get; init; }

    /// <summary>The machine's mean less the people's, in standard deviations of the people's scores.</summary>
    public required Interval Smd { get; init; }

    public static Agreement Of(string name, IReadOnlyList<ScoredAnswer> answers)
    {
        var sums = AnswerSums.Of(answers);
        var total = sums.Total();
        var intervals = ClusterBootstrap.Intervals(sums, [one => one.Qwk, one => one.Pearson, one => one.Mae, one => one.Smd]);
        return new Agreement
        {
            Name = name,
            Answers = (int)Math.Round(total.Answers),
            Questions = sums.Questions.Count,
            Qwk = intervals[0],
            Pearson = intervals[1],
            Spearman = total.Spearman,
            Mae = intervals[2],
            Rmse = total.Rmse,
            Exact = total.Exact,
            Adjacent = total.Adjacent,
            Smd = intervals[3],
        };
    }
}
