using StudyBot.Core.Evaluation.Measures;
using StudyBot.Core.Evaluation.Rows;
using StudyBot.Core.Questions;
using StudyBot.Core.Scoring;
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
    private readonly List<ScoredAnswer> _scored = [];
    private readonly Dictionary<string, double> _recall = [];
    private int _unscored;

    private GoldenEvaluation(QuestionBank bank, IScorer scorer)
    {
        _bank = bank;
        _scorer = scorer;
    }

    /// <param name="progress">Told how many rows have been scored.</param>
    /// <exception cref="JudgeEndpointException">The judge's endpoint refuses to be asked at all.</exception>
    public static async Task<ScoredSet> RunAsync(
        QuestionBank bank, IScorer scorer, IReadOnlyList<GoldenRow> rows, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var evaluation = new GoldenEvaluation(bank, scorer);
        foreach (var (place, row) in rows.Index())
        {
            await evaluation.ScoreAsync(row, cancellationToken);
            progress?.Report(place + 1);
        }

        return new ScoredSet(scorer.Version, Levels, evaluation._scored, evaluation.Baselines(), evaluation._unscored);
    }

    private async Task ScoreAsync(GoldenRow row, CancellationToken cancellationToken)
    {
        var question = _bank.FindQuestion(row.Question) ??
            throw new ArgumentException($"There is no question {row.Question} in the bank.", nameof(row));
        if (await TryScoreAsync(question, row, cancellationToken) is not { } score)
        {
            _unscored += row.Levels.Count;
            return;
        }

        var stems = new StemTable();
        var answer = StemmedText.Read(row.Answer, stems);
        _recall[$"{row.Question}/{row.Id}"] = question.ReferenceAnswers
            .Select(reference => Overlap.Share(StemmedText.Read(reference, stems).Different, answer.Set)).DefaultIfEmpty().Max();
        foreach (var (criterion, level) in row.Levels.OrderBy(level => level.Key, StringComparer.Ordinal))
        {
            if (score.Criteria.FirstOrDefault(given => given.CriterionId == criterion) is not { } given)
            {
                _unscored++;
                continue;
            }

            var pair = OfLevels(level, given.Level);
            Pair? second = row.SecondLevels.TryGetValue(criterion, out var other) ? OfLevels(level, other) : null;
            Add(row, criterion, pair, second, score, Evidence(given));
        }

        if (score.Criteria.All(given => row.Levels.ContainsKey(given.CriterionId)))
        {
            var human = ScoreArithmetic.Total([.. score.Criteria.Select(given => given with { Level = row.Levels[given.CriterionId] })]);
            Add(row, ScoredSet.Total, OfTotals(human, score.Total), second: null, score, evidence: "");
        }
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

    private void Add(GoldenRow row, string criterion, Pair pair, Pair? second, AnswerScore score, string evidence) =>
        _scored.Add(new ScoredAnswer
        {
            Question = row.Question.Value,
            Id = row.Id,
            Criterion = criterion,
            Pair = pair,
            SecondRater = second,
            Text = row.Answer,
            Words = AnswerText.Read(row.Answer).Count,
            IsFlagged = score.ReviewReasons.Count > 0,
            Evidence = evidence,
        });

    private IReadOnlyList<ScoredBaseline> Baselines()
    {
        var baselines = new Baselines();
        var questions = _scored.Select(answer => answer.Question).Distinct().ToList();
        if (questions.Count < Halvings.FewestQuestions)
        {
            return [];
        }

        foreach (var (cut, fit) in Halvings.Of(questions))
        {
            foreach (var criterion in _scored.Where(answer => answer.Criterion != ScoredSet.Total).GroupBy(answer => answer.Criterion))
            {
                var known = criterion.Where(answer => fit.Contains(answer.Question)).ToList();
                var others = criterion.Where(answer => !fit.Contains(answer.Question)).Select(answer => answer with { Repeat = cut }).ToList();
                if (known.Count > 0)
                {
                    baselines.Add(known, others, answer => _recall[$"{answer.Question}/{answer.Id}"], Levels);
                }
            }
        }

        return baselines.All;
    }

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
}
