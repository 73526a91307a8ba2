namespace StudyBot.Core.Scoring.Judge.Agreement;

/// <summary>How well levels agree with those of people.</summary>
internal static class LevelAgreement
{
    private const int Levels = ScoreArithmetic.HighestLevel + 1;

    /// <summary>Cohen's kappa with squared distances as weights: 1 for the same levels everywhere, 0 for chance.</summary>
    public static double QuadraticWeightedKappa(IReadOnlyList<int> one, IReadOnlyList<int> other)
    {
        var (seen, expected) = (0.0, 0.0);
        var (ofOne, ofOther) = (Histogram(one), Histogram(other));
        for (var place = 0; place < one.Count; place++)
        {
            seen += Square(one[place] - other[place]);
        }

        for (var first = 0; first < Levels; first++)
        {
            for (var second = 0; second < Levels; second++)
            {
                expected += Square(first - second) * ofOne[first] * ofOther[second] / one.Count;
            }
        }

        return expected == 0 ? 0 : 1 - (seen / expected);
    }

    public static double Within(IReadOnlyList<int> one, IReadOnlyList<int> other, int levels) =>
        one.Zip(other).Average(pair => Math.Abs(pair.First - pair.Second) <= levels ? 1.0 : 0.0);

    public static double MeanError(IReadOnlyList<int> one, IReadOnlyList<int> other) =>
        one.Zip(other).Average(pair => (double)Math.Abs(pair.First - pair.Second));

    /// <summary>Somebody who gives everybody the level in the middle.</summary>
    public static IReadOnlyList<int> Constant(IReadOnlyList<int> human) =>
        [.. Enumerable.Repeat(human.Order().ElementAt(human.Count / 2), human.Count)];

    /// <summary>
    /// Somebody who looks at nothing but length: the longest answers get the highest levels, as many of each as people gave. Better than any
    /// scorer by length could know, so beating it means something.
    /// </summary>
    public static IReadOnlyList<int> ByLength(IReadOnlyList<LabelledLevel> rows)
    {
        var levels = rows.Select(row => row.Human).Order().ToList();
        var byLength = new int[rows.Count];
        foreach (var (rank, place) in Enumerable.Range(0, rows.Count).OrderBy(place => rows[place].Words).ThenBy(place => place).Index())
        {
            byLength[place] = levels[rank];
        }

        return byLength;
    }

    private static double Square(int value) => value * value;

    private static double[] Histogram(IReadOnlyList<int> levels)
    {
        var histogram = new double[Levels];
        foreach (var level in levels)
        {
            histogram[level]++;
        }

        return histogram;
    }
}
