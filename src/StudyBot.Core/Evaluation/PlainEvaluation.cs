using StudyBot.Core.Evaluation.Measures;
using StudyBot.Core.Evaluation.Rows;
using StudyBot.Core.Scoring.Calibration;
using StudyBot.Core.Scoring.Reference;

namespace StudyBot.Core.Evaluation;

/// <summary>Scores plain rows from their references alone, under one calibration, with the baselines on the same rows.</summary>
public sealed class PlainEvaluation
{
    public const string Scorer = "reference/2";

    private readonly IReadOnlyList<PlainSample> _samples;
    private readonly EvalCalibration _calibration;
    private readonly int _levels;
    private readonly List<ScoredAnswer> _scored = [];
    private readonly Baselines _baselines = new();

    private PlainEvaluation(IReadOnlyList<PlainSample> samples, EvalCalibration calibration, int levels)
    {
        _samples = samples;
        _calibration = calibration;
        _levels = levels;
    }

    /// <param name="progress">Told how many rows have been read.</param>
    /// <exception cref="ArgumentException">There are too few questions to split them.</exception>
    public static ScoredSet Run(
        IReadOnlyList<PlainRow> rows, ScoreScale scale, EvalCalibration calibration, IProgress<int>? progress = null)
    {
        var questions = rows.Select(row => row.Question).Distinct().Count();
        if (calibration.IsCrossQuestion && questions < Halvings.FewestQuestions)
        {
            throw new ArgumentException(
                $"Calibrating across questions needs answers to {Halvings.FewestQuestions} questions or more; there are {questions}.",
                nameof(rows));
        }

        var evaluation = new PlainEvaluation(PlainSamples.Of(rows, scale, progress), calibration, scale.Levels);
        evaluation.Run(questions);
        return new ScoredSet(Scorer, scale.Levels, evaluation._scored, evaluation._baselines.All, Unscored: 0);
    }

    private void Run(int questions)
    {
        if (!_calibration.IsCrossQuestion)
        {
            var even = CutPoints.Even(_levels);
            _scored.AddRange(_samples.Select(sample =>
            {
                var value = ReferenceSignals.Uncalibrated(sample.Measured.Signals);
                return sample.Scored(value, even.LevelOf(value), repeat: 0);
            }));
        }

        if (questions < Halvings.FewestQuestions)
        {
            return;
        }

        foreach (var (cut, fit) in Halvings.Of(_samples.Select(sample => sample.Row.Question)))
        {
            RunHalf(
                [.. _samples.Where(sample => fit.Contains(sample.Row.Question))],
                [.. _samples.Where(sample => !fit.Contains(sample.Row.Question))],
                cut);
        }
    }

    private void RunHalf(PlainSample[] fit, PlainSample[] others, int cut)
    {
        if (_calibration.Labels > 0)
        {
            // Which answers are labelled is chance; the order of the file often is none.
            Halvings.Shuffle<PlainSample>(fit, cut);
            Halvings.Shuffle<PlainSample>(others, cut);
        }

        var questions = others.GroupBy(sample => sample.Row.Question).Select(group => group.ToList()).ToList();
        var labelled = questions.Select(question => question.Take(_calibration.Labels).ToList()).ToList();
        var rest = questions.Select(Unlabelled).ToList();
        if (_calibration.IsCrossQuestion)
        {
            Score(fit, labelled, rest, cut);
        }

        var recall = _samples.ToDictionary(sample => (sample.Row.Question, sample.Row.Id), sample => ReferenceSignals.Recall(sample.Measured.Signals));
        _baselines.Add(
            [.. fit.Select(sample => sample.Scored(0, 0, cut))],
            [.. rest.SelectMany(samples => samples).Select(sample => sample.Scored(0, 0, cut))],
            answer => recall[(answer.Question, answer.Id)],
            _levels);
    }

    private void Score(PlainSample[] fit, List<List<PlainSample>> labelled, List<List<PlainSample>> rest, int cut)
    {
        var calibration = ReferenceCalibration.Fit([.. fit.Select(sample => sample.Measured)], _levels);
        if (_calibration.Labels == 0)
        {
            _scored.AddRange(rest.SelectMany(samples => samples).Select(sample =>
            {
                var value = calibration.ValueOf(sample.Measured);
                return sample.Scored(value, calibration.LevelOf(sample.Measured, value), cut);
            }));
            return;
        }

        var corrected = new LabelledCalibration(
            calibration, [.. labelled.Select(Measured)], _calibration.Labels, _levels);
        foreach (var (known, asked) in labelled.Zip(rest))
        {
            var scores = corrected.Score(Measured(known), Measured(asked));
            _scored.AddRange(asked.Zip(scores, (sample, score) => sample.Scored(score.Value, score.Level, cut)));
        }
    }

    /// <summary>Without those whose text is labelled, too: they would be known by heart.</summary>
    private List<PlainSample> Unlabelled(List<PlainSample> question)
    {
        var known = question.Take(_calibration.Labels).Select(sample => sample.Row.Answer.Trim()).Where(text => text.Length > 0).ToHashSet();
        return [.. question.Skip(_calibration.Labels).Where(sample => !known.Contains(sample.Row.Answer.Trim()))];
    }

    private static List<ReferenceSample> Measured(List<PlainSample> samples) => [.. samples.Select(sample => sample.Measured)];
}
