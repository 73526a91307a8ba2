using StudyBot.Core.Scoring.Calibration;

namespace StudyBot.Core.Scoring.Reference;

/// <summary>
/// A calibration across questions that is corrected, question by question, by some graded answers to the very question.
/// </summary>
internal sealed class LabelledCalibration
{
    /// <summary>Residuals of a question that the choice of parameters looks at; more cost time and change little.</summary>
    private const int MostResiduals = 24;

    private readonly ReferenceCalibration _calibration;
    private readonly TermWeights _weights;
    private readonly ResidualParameters _parameters;
    private readonly CutPoints _cutPoints;

    /// <param name="labelled">For each question to be scored its graded answers.</param>
    /// <param name="perQuestion">
    /// How many those are. As many are taken of each question of the fit, too, so that the cut points suit corrected values.
    /// </param>
    public LabelledCalibration(
        ReferenceCalibration calibration, IReadOnlyList<IReadOnlyList<ReferenceSample>> labelled, int perQuestion, int levels)
    {
        _calibration = calibration;
        _weights = new TermWeights([.. calibration.Samples.Concat(labelled.SelectMany(answers => answers)).Select(sample => sample.Terms)]);
        var questions = calibration.Samples.Zip(calibration.HeldOut).GroupBy(pair => pair.First.Question).Select(group => group.ToList()).ToList();
        _parameters = ResidualParameterChoice.Choose(
        [
            .. questions.Select(question => Residuals([.. question.Take(MostResiduals)])),
            .. labelled.Select(Residuals),
        ]);
        var values = new List<double>();
        var given = new List<int>();
        foreach (var question in questions)
        {
            var correction = new ResidualCorrection(Residuals([.. question.Take(perQuestion)]), _parameters);
            var rest = question.Skip(perQuestion).Where(pair => !pair.First.IsEmpty).ToList();
            values.AddRange(rest.Select(pair => pair.Second + correction.At(_weights.Vector(pair.First.Terms)).Offset));
            given.AddRange(rest.Select(pair => pair.First.Level));
        }

        _cutPoints = values.Count == 0 ? CutPoints.Even(levels) : CutPoints.Equate(values, given, levels);
    }

    /// <returns>The value and the level of each answer to one question.</returns>
    public IEnumerable<(double Value, int Level)> Score(IReadOnlyList<ReferenceSample> labelled, IReadOnlyList<ReferenceSample> answers)
    {
        var correction = new ResidualCorrection(Residuals(labelled), _parameters);
        foreach (var answer in answers)
        {
            var value = _calibration.ValueOf(answer);
            value += answer.IsEmpty ? 0 : correction.At(_weights.Vector(answer.Terms)).Offset;
            yield return (value, answer.IsEmpty ? 0 : _cutPoints.LevelOf(value));
        }
    }

    private ResidualSamples Residuals(IReadOnlyList<ReferenceSample> samples) =>
        Residuals([.. samples.Select(sample => (sample, _calibration.ValueOf(sample)))]);

    private ResidualSamples Residuals(IReadOnlyList<(ReferenceSample Sample, double Value)> samples)
    {
        var kept = samples.Where(pair => !pair.Sample.IsEmpty).ToList();
        return new ResidualSamples(
            [.. kept.Select(pair => _weights.Vector(pair.Sample.Terms))], [.. kept.Select(pair => pair.Sample.Share - pair.Value)]);
    }
}
