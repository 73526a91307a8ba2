using StudyBot.Core.Evaluation.Measures;
using StudyBot.Core.Evaluation.Rows;
using StudyBot.Core.Questions;
using StudyBot.Core.Scoring;
using StudyBot.Core.Scoring.Calibration;
using StudyBot.Core.Scoring.Judge;
using StudyBot.Core.Scoring.Reference;
using StudyBot.Core.Scoring.Text;

namespace StudyBot.Core.Evaluation;

/// <summary>Has a scorer score goldens and sets its levels beside the people's, criterion by criterion and in total.</summary>
public sealed class GoldenEvaluation
{
    private const int Levels = ScoreArithmetic.HighestLevel + 1;

    private readonly QuestionBank _bank;
    private readonly IScorer _scorer;
    private readonly EvalCalibration _calibration;
    private readonly List<Marked> _marked = [];
    private readonly List<ScoredAnswer> _scored = [];
    private readonly Baselines _baselines = new();
    private int _unscored;

    private GoldenEvaluation(QuestionBank bank, IScorer scorer, EvalCalibration calibration)
    {
        _bank = bank;
        _scorer = scorer;
        _calibration = calibration;
    }

    /// <param name="calibration">What the levels are moved by, in the way in which moderators' rulings move them.</param>
    /// <param name="progress">Told how many rows have been scored.</param>
    /// <exception cref="ArgumentException">There are too few questions to split them.</exception>
    /// <exception cref="JudgeEndpointException">The judge's endpoint refuses to be asked at all.</exception>
    public static async Task<ScoredSet> RunAsync(
        QuestionBank bank,
        IScorer scorer,
        IReadOnlyList<GoldenRow> rows,
        EvalCalibration calibration,
        IProgress<int>? progress,
        CancellationToken cancellationToken)
    {
        var questions = rows.Select(row => row.Question).Distinct().Count();
        if (calibration.IsCrossQuestion && questions < Halvings.FewestQuestions)
        {
            throw new ArgumentException(
                $"Calibrating across questions needs answers to {Halvings.FewestQuestions} questions or more; there are {questions}.",
                nameof(rows));
        }

        var evaluation = new GoldenEvaluation(bank, scorer, calibration);
        foreach (var (place, row) in rows.Index())
        {
            if (await evaluation.ScoreAsync(row, cancellationToken) is { } marked)
            {
                evaluation._marked.Add(marked);
            }

            progress?.Report(place + 1);
        }

        evaluation.Run(questions);
        var baselines = questions < Halvings.FewestQuestions ? [] : evaluation._baselines.All;
        return new ScoredSet(scorer.Version, Levels, evaluation._scored, baselines, evaluation._unscored);
    }

    private async Task<Marked?> ScoreAsync(GoldenRow row, CancellationToken cancellationToken)
    {
        var question = _bank.FindQuestion(row.Question) ??
            throw new ArgumentException($"There is no question {row.Question} in the bank.", nameof(row));
        if (await TryScoreAsync(question, row, cancellationToken) is not { } score)
        {
            _unscored += row.Levels.Count;
            return null;
        }

        var stems = new StemTable();
        var answer = StemmedText.Read(row.Answer, stems);
        var recall = question.ReferenceAnswers
            .Select(reference => Overlap.Share(StemmedText.Read(reference, stems).Different, answer.Set)).DefaultIfEmpty().Max();
        _unscored += row.Levels.Keys.Count(criterion => score.Criteria.All(given => given.CriterionId != criterion));
        return new Marked(row, score, recall);
    }

    /// <summary>Null where the judge gave no verdict that holds: a lower coverage, never a guess.</summary>
    private async Task<AnswerScore?> TryScoreAsync(Question question, GoldenRow row, CancellationToken cancellationToken)
    {
        try
        {
            return await _scorer.ScoreAsync(_bank.Edition(question, question.Tracks[0]), row.Answer, cancellationToken);
        }
        catch (JudgeEndpointException failure) when (failure.Problem != JudgeProblem.Refused)
        {
            return null;
        }
    }

    private void Run(int questions)
    {
        if (!_calibration.IsCrossQuestion)
        {
            _scored.AddRange(_marked.SelectMany(one => Compare(one, one.Score, repeat: 0)));
        }

        if (questions < Halvings.FewestQuestions)
        {
            return;
        }

        foreach (var (cut, fit) in Halvings.Of(_marked.Select(one => one.Row.Question.Value)))
        {
            RunHalf(
                [.. _marked.Where(one => fit.Contains(one.Row.Question.Value))],
                [.. _marked.Where(one => !fit.Contains(one.Row.Question.Value))],
                cut);
        }
    }

    private void RunHalf(Marked[] fit, Marked[] others, int cut)
    {
        if (_calibration.Labels > 0)
        {
            Halvings.Shuffle<Marked>(others, cut); // Which answers are labelled is chance.
        }

        var labelled = others.GroupBy(one => one.Row.Question).SelectMany(question => question.Take(_calibration.Labels)).ToList();
        var known = labelled.Select(one => (one.Row.Question, one.Row.Answer.Trim())).ToHashSet();
        var rest = others.Where(one => !known.Contains((one.Row.Question, one.Row.Answer.Trim()))).ToList();
        if (_calibration.IsCrossQuestion)
        {
            var calibration = LevelCalibration.Fit(_scorer.Version, [.. fit.Concat(labelled).SelectMany(one => one.Row.Gradings(one.Score))]);
            _scored.AddRange(rest.SelectMany(one =>
                Compare(one, calibration.Apply(one.Row.Question.Value, one.Row.Answer, one.Score), cut)));
        }

        AddBaselines(fit, rest, cut);
    }

    private void AddBaselines(Marked[] fit, List<Marked> rest, int cut)
    {
        var recall = _marked.ToDictionary(one => (one.Row.Question.Value, one.Row.Id), one => one.Recall);
        var known = Criteria(fit, cut);
        foreach (var criterion in Criteria(rest, cut))
        {
            if (known[criterion.Key].Any())
            {
                _baselines.Add(
                    [.. known[criterion.Key]], [.. criterion], answer => recall[(answer.Question, answer.Id)], Levels);
            }
        }
    }

    private static ILookup<string?, ScoredAnswer> Criteria(IEnumerable<Marked> marked, int cut) => marked
        .SelectMany(one => Compare(one, one.Score, cut))
        .Where(answer => answer.Criterion != ScoredSet.Total)
        .ToLookup(answer => answer.Criterion);

    private static IEnumerable<ScoredAnswer> Compare(Marked marked, AnswerScore score, int repeat)
    {
        var row = marked.Row;
        foreach (var (criterion, level) in row.Levels.OrderBy(level => level.Key, StringComparer.Ordinal))
        {
            if (score.Criteria.FirstOrDefault(given => given.CriterionId == criterion) is { } given)
            {
                Pair? second = row.SecondLevels.TryGetValue(criterion, out var other) ? OfLevels(level, other) : null;
                yield return Answer(row, criterion, OfLevels(level, given.Level), score, repeat) with
                {
                    SecondRater = second,
                    Evidence = Evidence(given),
                };
            }
        }

        if (score.Criteria.All(given => row.Levels.ContainsKey(given.CriterionId)))
        {
            var human = ScoreArithmetic.Total([.. score.Criteria.Select(given => given with { Level = row.Levels[given.CriterionId] })]);
            yield return Answer(row, ScoredSet.Total, OfTotals(human, score.Total), score, repeat);
        }
    }

    private static ScoredAnswer Answer(GoldenRow row, string criterion, Pair pair, AnswerScore score, int repeat) => new()
    {
        Question = row.Question.Value,
        Id = row.Id,
        Criterion = criterion,
        Pair = pair,
        Repeat = repeat,
        Text = row.Answer,
        Words = AnswerText.Read(row.Answer).Count,
        IsFlagged = score.ReviewReasons.Count > 0,
    };

    private static Pair OfLevels(int human, int machine) => new(
        (double)human / ScoreArithmetic.HighestLevel, (double)machine / ScoreArithmetic.HighestLevel, human, machine);

    private static Pair OfTotals(decimal human, decimal machine) => new(
        (double)(human / ScoreArithmetic.HighestTotal), (double)(machine / ScoreArithmetic.HighestTotal), Whole(human), Whole(machine));

    private static int Whole(decimal total) => (int)Math.Round(total, MidpointRounding.AwayFromZero);

    private static string Evidence(CriterionScore given)
    {
        var quotes = given.Evidence.Select(evidence => $"{evidence.ConceptId} \"{evidence.Quote.ReplaceLineEndings(" ")}\"");
        var missing = given.Missing.Count == 0 ? "" : $"; missing: {string.Join(", ", given.Missing)}";
        return $"{given.Reason}: {string.Join(", ", quotes)}{missing}";
    }

    private sealed record Marked(GoldenRow Row, AnswerScore Score, double Recall);
}
