namespace StudyBot.Core.Evaluation.Measures;

/// <summary>
/// How far figures could be off by the choice of questions and answers: questions are drawn first, then answers within each, because
/// answers to one question rise and fall together.
/// </summary>
internal static class ClusterBootstrap
{
    public const int Resamples = 2000;

    private const ulong Seed = 20_260_101;
    private const double Tail = 0.025;

    public static IReadOnlyList<Interval> Intervals(AnswerSums answers, IReadOnlyList<Func<AgreementSums, double>> measures)
    {
        var total = answers.Total();
        var draws = Draw(answers, one => [.. measures.Select(measure => measure(one[0]))], answers);
        return [.. measures.Select((measure, place) => Of(measure(total), [.. draws.Select(draw => draw[place])]))];
    }

    /// <summary>The differences B less A on the same draws. Both must have been summed over the same answers.</summary>
    public static IReadOnlyList<Interval> Differences(
        AnswerSums first, AnswerSums second, IReadOnlyList<Func<AgreementSums, double>> measures)
    {
        var (before, after) = (first.Total(), second.Total());
        var draws = Draw(first, both => [.. measures.Select(measure => measure(both[1]) - measure(both[0]))], first, second);
        return [.. measures.Select((measure, place) =>
            Of(measure(after) - measure(before), [.. draws.Select(draw => draw[place])]))];
    }

    private static double[][] Draw(AnswerSums shape, Func<AgreementSums[], double[]> measure, params AnswerSums[] samples)
    {
        var draws = new double[Resamples][];
        Parallel.For(0, Resamples, draw => draws[draw] = measure(DrawOne(shape, samples, new SeededRandom(Seed + ((ulong)draw << 32)))));
        return draws;
    }

    private static AgreementSums[] DrawOne(AnswerSums shape, AnswerSums[] samples, SeededRandom random)
    {
        var sums = samples.Select(_ => new AgreementSums()).ToArray();
        for (var drawn = 0; drawn < shape.Questions.Count; drawn++)
        {
            var question = random.Next(shape.Questions.Count);
            var answers = shape.Questions[question].Count;
            for (var answer = 0; answer < answers; answer++)
            {
                var place = random.Next(answers);
                for (var sample = 0; sample < samples.Length; sample++)
                {
                    sums[sample].Add(samples[sample].Questions[question][place]);
                }
            }
        }

        return sums;
    }

    private static Interval Of(double value, double[] drawn)
    {
        Array.Sort(drawn);
        var cut = (int)(Tail * drawn.Length);
        return new Interval(value, drawn[cut], drawn[^(cut + 1)]);
    }
}
