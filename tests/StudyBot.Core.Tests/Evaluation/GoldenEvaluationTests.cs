using StudyBot.Core.Evaluation;
using StudyBot.Core.Evaluation.Reports;
using StudyBot.Core.Evaluation.Rows;
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

    private static Task<ScoredSet> ScoreAsync(IReadOnlyList<GoldenRow> rows) => GoldenEvaluation.RunAsync(
        Sample.Bank(Sample.Question()), new RuleScorer(), rows, progress: null, CancellationToken.None);

    private static GoldenRow Row(string id, string answer, int data, int evaluation, int communication) => new(
        Sample.Question().Id,
        id,
        answer,
        new Dictionary<string, int> { ["data"] = data, ["evaluation"] = evaluation, ["communication"] = communication },
        new Dictionary<string, int>());
}
