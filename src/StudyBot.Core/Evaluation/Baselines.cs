using StudyBot.Core.Evaluation.Measures;
using StudyBot.Core.Scoring.Calibration;

namespace StudyBot.Core.Evaluation;

/// <summary>
/// Three rules of thumb: always the most frequent level, the length of the answer, and the share of the reference's words it has. Each is
/// calibrated on the other half of the questions, even where the scorer is not, so that they are hard to beat.
/// </summary>
internal sealed class Baselines
{
    public const string Length = "length only";

    private readonly List<ScoredAnswer> _constant = [];
    private readonly List<ScoredAnswer> _length = [];
    private readonly List<ScoredAnswer> _recall = [];

    public IReadOnlyList<ScoredBaseline> All =>
        [new("constant", _constant), new(Length, _length), new("plain recall", _recall)];

    /// <param name="recall">Of each answer; the fit's and the others' in the same way.</param>
    public void Add(
        IReadOnlyList<ScoredAnswer> fit, IReadOnlyList<ScoredAnswer> others, Func<ScoredAnswer, double> recall, int levels)
    {
        var mode = fit.CountBy(answer => answer.Pair.HumanLevel).OrderByDescending(level => level.Value).ThenBy(level => level.Key).First().Key;
        var mean = fit.Average(answer => answer.Pair.Human);
        _constant.AddRange(others.Select(answer => With(answer, mean, mode)));
        AddSignal(_length, fit, others, answer => Math.Log(1 + answer.Words), levels);
        AddSignal(_recall, fit, others, recall, levels);
    }

    private static void AddSignal(
        List<ScoredAnswer> results,
        IReadOnlyList<ScoredAnswer> fit,
        IReadOnlyList<ScoredAnswer> others,
        Func<ScoredAnswer, double> signal,
        int levels)
    {
        var curve = IsotonicCurve.Fit([.. fit.Select(signal)], [.. fit.Select(answer => answer.Pair.Human)]);
        var cutPoints = CutPoints.Equate(
            [.. fit.Select(answer => curve.At(signal(answer)))], [.. fit.Select(answer => answer.Pair.HumanLevel)], levels);
        foreach (var answer in others)
        {
            var value = curve.At(signal(answer));
            results.Add(With(answer, value, cutPoints.LevelOf(value)));
        }
    }

    private static ScoredAnswer With(ScoredAnswer answer, double value, int level) =>
        answer with { Pair = answer.Pair with { Machine = value, MachineLevel = level } };
}
