using StudyBot.Core.Evaluation;
using StudyBot.Core.Evaluation.Measures;
using StudyBot.Core.Evaluation.Reports;
using StudyBot.Core.Evaluation.Rows;
using StudyBot.Core.Questions;
using StudyBot.Core.Scoring;
using StudyBot.Core.Tests.Scoring;
using Xunit;

namespace StudyBot.Core.Tests.Evaluation;

public sealed class GoldenEvaluationTests
{
    [Fact]
    public async Task Levels_are_compared_criterion_by_criterion_and_in_total()
    {
        var rows = new[] { Row("good", Sample.Prose, 4, 4, 3), Row("bad", "It is fine as it is, I would ship the model tomorrow morning.", 0, 0, 0) };

        var report = ScorerReport.Of(await ScoreAsync(rows), isByQuestion: false);

        Assert.Equal(["communication", "data", "evaluation", "total"], report.Criteria.Select(criterion => criterion.Name));
        Assert.Equal((2, 1.0), (report.Overall.Answers / 3, report.Coverage));
        Assert.Equal(1, report.Criteria[1].Qwk.Value, 12);
        Assert.Equal(new RuleScorer().Version, report.Scorer);
        Assert.Null(report.HumanHuman);
    }

    [Fact]
    public async Task Two_people_are_compared_where_two_graded()
    {
        var twice = Row("good", Sample.Prose, 4, 4, 3) with { SecondLevels = new Dictionary<string, int> { ["data"] = 4, ["evaluation"] = 2 } };

        var people = ScorerReport.Of(await ScoreAsync([twice, Row("bad", "I would ship it.", 0, 0, 0)]), isByQuestion: false).HumanHuman;

        Assert.Equal((2, 0.5, 0.25), (people?.Answers, people?.Exact, people?.Mae.Value));
    }

    [Fact]
    public async Task Disagreement_shows_what_the_scorer_went_by()
    {
        var report = ScorerReport.Of(await ScoreAsync([Row("good", Sample.Prose, 0, 4, 3)]), isByQuestion: false);

        var worst = Assert.Single(report.Disagreements, one => one.Answer == "churn-model-too-good/good/data");
        Assert.Equal((0, 4), (worst.HumanLevel, worst.MachineLevel));
        Assert.Contains("label-delay \"labels arrive", worst.Evidence);
    }

    /// <summary>People are one level more generous than the rules on every answer; only labels of a question can tell it so.</summary>
    [Fact]
    public async Task Labelled_answers_move_the_levels_of_the_others_and_are_not_measured()
    {
        var questions = Enumerable.Range(0, 4).Select(number => Sample.Question() with { Id = new QuestionId($"q{number}") }).ToList();
        var bank = Sample.Bank([.. questions]);
        var plain = from question in questions
                    from number in Enumerable.Range(0, 6)
                    select Row($"{question.Id.Value}-{number}", $"{Sample.Prose} Case {question.Id.Value} number {number}.", 0, 0, 0) with { Question = question.Id };
        var rows = new List<GoldenRow>();
        foreach (var row in plain)
        {
            var score = new RuleScorer().Score(bank.Edition(bank.FindQuestion(row.Question)!, Sample.Question().Tracks[0]), row.Answer);
            rows.Add(row with { Levels = score.Criteria.ToDictionary(given => given.CriterionId, given => Math.Max(0, given.Level - 1)) });
        }

        var without = await ScoreAsync(bank, rows, EvalCalibration.None);
        var with = await ScoreAsync(bank, rows, EvalCalibration.WithLabels(4));

        Assert.All(without.Answers.Where(IsOfCriterion), answer => Assert.Equal(answer.Pair.HumanLevel + 1, answer.Pair.MachineLevel));
        Assert.All(with.Answers.Where(IsOfCriterion), answer => Assert.Equal(answer.Pair.HumanLevel, answer.Pair.MachineLevel));
        Assert.All(
            with.Answers.GroupBy(answer => (answer.Repeat, answer.Question)),
            question => Assert.Equal(2, question.Select(answer => answer.Id).Distinct().Count()));
    }

    private static bool IsOfCriterion(ScoredAnswer answer) => answer.Criterion != ScoredSet.Total;

    private static Task<ScoredSet> ScoreAsync(QuestionBank bank, IReadOnlyList<GoldenRow> rows, EvalCalibration calibration) =>
        GoldenEvaluation.RunAsync(bank, new RuleScorer(), rows, calibration, progress: null, CancellationToken.None);

    private static Task<ScoredSet> ScoreAsync(IReadOnlyList<GoldenRow> rows) => GoldenEvaluation.RunAsync(
        Sample.Bank(Sample.Question()), new RuleScorer(), rows, EvalCalibration.None, progress: null, CancellationToken.None);

    private static GoldenRow Row(string id, string answer, int data, int evaluation, int communication) => new(
        Sample.Question().Id,
        id,
        answer,
        new Dictionary<string, int> { ["data"] = data, ["evaluation"] = evaluation, ["communication"] = communication },
        new Dictionary<string, int>());
}
