using Microsoft.EntityFrameworkCore;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Tests.Judging;

/// <summary>Guards against a judge that overwrites a moderator, and against measuring it by levels that are a moderator's.</summary>
public sealed class RuledAnswerTests
{
    private const string Overrule = "overrule member:Birch round:1 criterion:production level:4 note:Watches who cancels.";

    /// <summary>The rules find no split in it; the good judge does.</summary>
    private const string Unforeseen =
        "I suspect leakage through the refund column. I would look at how it develops over time, and then monitor customers who cancel.";

    [Fact]
    public async Task A_licensed_judge_does_not_overwrite_a_ruling_and_its_measure_keeps_the_rules_levels()
    {
        await using var bench = await JudgeBench.StartAsync();
        await bench.LicenseAsync();
        var (_, round) = await bench.OpenConsentedRoundAsync();
        await bench.AnswerAsync(round, Unforeseen);
        await using var history = bench.Study.History();
        var rules = (await history.AnswerRevisions.AsNoTracking().SingleAsync()).Score!;
        await bench.Study.TypeAsync(Some.Moderator(), Overrule);
        await bench.Study.DrainAsync();

        await bench.JudgeAsync();

        var revision = await history.AnswerRevisions.AsNoTracking().SingleAsync();
        var judgement = await history.Judgements.AsNoTracking().SingleAsync();
        Assert.Equal(4, revision.Score!.Criteria.Single(criterion => criterion.CriterionId == "production").Level);
        Assert.NotEqual(judgement.Total, revision.Total);
        Assert.False(judgement.IsCounted);
        Assert.Equal(rules.Total, judgement.RuleScore!.Total);
        Assert.False(judgement.RuleScore.IsOverruled);
        Assert.Contains("by Alder", bench.CardOf(round));
        Assert.Contains("It would give", bench.CardOf(round));
    }

    [Fact]
    public async Task A_ruling_takes_the_place_of_a_judges_level_that_counted()
    {
        await using var bench = await JudgeBench.StartAsync();
        await bench.LicenseAsync();
        var (_, round) = await bench.OpenConsentedRoundAsync();
        await bench.AnswerAsync(round, Unforeseen);
        await bench.JudgeAsync();

        await bench.Study.TypeAsync(Some.Moderator(), "overrule member:Birch round:1 criterion:data level:0 note:It is all wrong.");

        await using var history = bench.Study.History();
        var ruling = await history.Rulings.SingleAsync();
        var revision = await history.AnswerRevisions.SingleAsync();
        Assert.Equal(revision.ScorerVersion, ruling.BeforeBy);
        Assert.StartsWith("judge/", ruling.BeforeBy, StringComparison.Ordinal);
        var data = revision.Score!.Criteria.Single(criterion => criterion.CriterionId == "data");
        Assert.Equal((0, ruling.LevelBefore), (data.Level, data.Overruled));
        Assert.True(ruling.LevelBefore > 0);
    }
}
