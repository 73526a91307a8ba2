using StudyBot.Core.Scoring.Calibration;

namespace StudyBot.Core.Scoring.Reference;

/// <summary>What signals are worth, learned from graded answers to other questions.</summary>
internal sealed class ReferenceCalibration
{
    private readonly LinearModel _model;
    private readonly CutPoints _cutPoints;

    private ReferenceCalibration(IReadOnlyList<ReferenceSample> samples, QuestionRidgeFit fit, CutPoints cutPoints)
    {
        Samples = samples;
        _model = fit.Model;
        HeldOut = fit.HeldOut;
        _cutPoints = cutPoints;
    }

    /// <summary>What it was fitted to.</summary>
    public IReadOnlyList<ReferenceSample> Samples { get; }

    /// <summary>For each of them its value to a fit without its question.</summary>
    public IReadOnlyList<double> HeldOut { get; }

    /// <exception cref="ArgumentException">The answers are to fewer than two questions.</exception>
    public static ReferenceCalibration Fit(IReadOnlyList<ReferenceSample> samples, int levels)
    {
        var graded = samples.Select(sample => new GradedSignals(sample.Question, sample.Signals, sample.Share)).ToList();
        var fit = QuestionRidge.Fit(graded, ReferenceSignals.Leading);
        return new ReferenceCalibration(samples, fit, CutPoints.Equate(fit.HeldOut, [.. samples.Select(sample => sample.Level)], levels));
    }

    /// <summary>0 to 1 for the most part; a value outside says the same more strongly.</summary>
    public double ValueOf(ReferenceSample sample) => sample.IsEmpty ? 0 : _model.At(sample.Signals);

    public int LevelOf(ReferenceSample sample, double value) => sample.IsEmpty ? 0 : _cutPoints.LevelOf(value);
}
