namespace StudyBot.Core.Scoring.Calibration;

/// <summary>From which value on each level is given.</summary>
/// <param name="From">For level 1 and each one above it the value that it begins at; never falling.</param>
public sealed record CutPoints(IReadOnlyList<double> From)
{
    /// <summary>A wider stretch would give everything the lowest or the highest level.</summary>
    private const double MostStretched = 4;

    public int Levels => From.Count + 1;

    /// <summary>Equal steps from 0 to 1 with the value in the middle of each, as plain rounding has it.</summary>
    public static CutPoints Even(int levels) => Stretched(levels, stretch: 1, shift: 0);

    /// <summary>
    /// Cut points by which the values spread over the levels as widely as people's levels do. A prediction is always drawn towards the middle,
    /// so rounding it would hardly ever give the lowest or the highest level; this is linear equating, and of what was tried it gave
    /// the best quadratically weighted kappa on questions outside the fit.
    /// </summary>
    /// <param name="values">What a model that had not seen these answers' questions makes of them, 0 to 1.</param>
    /// <param name="given">The levels that people gave the same answers, 0 and up.</param>
    public static CutPoints Equate(IReadOnlyList<double> values, IReadOnlyList<int> given, int levels)
    {
        if (values.Count == 0 || values.Count != given.Count)
        {
            throw new ArgumentException("Cut points need as many levels as values, and at least one.", nameof(given));
        }

        var predicted = Moments.Of(values);
        var human = Moments.Of([.. given.Select(level => (double)level / (levels - 1))]);
        var stretch = predicted.Deviation == 0 ? 1 : Math.Clamp(human.Deviation / predicted.Deviation, 1, MostStretched);
        return Stretched(levels, stretch, human.Mean - (stretch * predicted.Mean));
    }

    public int LevelOf(double value)
    {
        var level = 0;
        while (level < From.Count && value >= From[level])
        {
            level++;
        }

        return level;
    }

    private static CutPoints Stretched(int levels, double stretch, double shift) =>
        new([.. Enumerable.Range(1, levels - 1).Select(level => ((level - 0.5) / (levels - 1) - shift) / stretch)]);
}
