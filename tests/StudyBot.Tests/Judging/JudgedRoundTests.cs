using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Rounds;
using StudyBot.TestSupport;
using StudyBot.TestSupport.Judge;
using Xunit;

namespace StudyBot.Tests.Judging;

/// <summary>From the answer to the points, with a judge beside the rules.</summary>
public sealed class JudgedRoundTests
{
    /// <summary>The rules find no split in it; the good judge finds the items by parts of their names, and time is one.</summary>
    private const string Unforeseen =
        "I suspect leakage through the refund column. I would look at how it develops over time, and then monitor customers who cancel.";

    [Fact]
    public async Task The_rule_score_comes_at_once_and_the_judges_beside_it_later()
    {
        await using var bench = await JudgeBench.StartAsync();
        var (subscription, round) = await bench.OpenConsentedRoundAsync();

        await bench.AnswerAsync(round, Some.WeakAnswer);
        var before = bench.CardOf(round);
        await bench.JudgeAsync();

        Assert.DoesNotContain("The judge", before);
        Assert.Contains("Rule score of version 1", before);
        Assert.Contains("It would give", bench.CardOf(round));
        Assert.Contains("It does not count yet", bench.CardOf(round));
        Assert.Contains("It would give", CardText.Of(await bench.Study.TypeAsync(bench.Birch, "why")));
        Assert.Equal(await TotalAsync(bench), await CloseAsync(bench, subscription, round));
    }

    [Fact]
    public async Task Under_a_licence_the_judges_score_counts_and_the_rules_are_kept()
    {
        await using var bench = await JudgeBench.StartAsync();
        await bench.LicenseAsync();
        var (subscription, round) = await bench.OpenConsentedRoundAsync();
        await bench.AnswerAsync(round, Unforeseen);
        var rules = await TotalAsync(bench);

        await bench.JudgeAsync();

        await using var history = bench.Study.History();
        var judgement = await history.Judgements.SingleAsync();
        Assert.True(judgement.IsCounted);
        Assert.NotEqual(rules, judgement.Total);
        Assert.Equal(rules, judgement.RuleScore?.Total);
        Assert.Contains("This score is the judge's", bench.CardOf(round));
        Assert.Contains("Judge's score of version 1", bench.CardOf(round));
        Assert.Equal(judgement.Total, await CloseAsync(bench, subscription, round));
    }

    [Fact]
    public async Task A_round_waits_a_little_for_a_judge_that_counts_and_not_for_long()
    {
        await using var bench = await JudgeBench.StartAsync();
        await bench.LicenseAsync();
        var (subscription, round) = await bench.OpenConsentedRoundAsync();
        bench.Clock.AdvanceTo(round.DeadlineAt.AddMinutes(-1));
        await bench.AnswerAsync(round, Some.GoodAnswer);
        bench.Clock.AdvanceTo(round.DeadlineAt);

        await bench.Study.RunAsync(subscription);
        var waiting = (await bench.Study.RoundAsync()).State;
        bench.Clock.Advance(TimeSpan.FromMinutes(5));
        await bench.Study.RunAsync(subscription);

        Assert.Equal((RoundState.Closed, RoundState.Finished), (waiting, (await bench.Study.RoundAsync()).State));
    }

    [Fact]
    public async Task A_verdict_after_the_points_changes_nothing()
    {
        await using var bench = await JudgeBench.StartAsync();
        await bench.LicenseAsync();
        var (subscription, round) = await bench.OpenConsentedRoundAsync();
        await bench.AnswerAsync(round, Unforeseen);
        var rules = await TotalAsync(bench);
        var credited = await CloseAsync(bench, subscription, round, after: TimeSpan.FromMinutes(10));

        await bench.JudgeAsync();

        await using var history = bench.Study.History();
        Assert.Equal((rules, rules, false), (credited, await TotalAsync(bench), (await history.Judgements.SingleAsync()).IsCounted));
    }

    [Fact]
    public async Task A_licence_of_another_judge_has_lapsed()
    {
        await using var bench = await JudgeBench.StartAsync();
        await bench.LicenseAsync();
        await bench.Study.Get<Core.History.HistoryWriter>().WriteAsync(
            async history => (await history.JudgeLicences.SingleAsync()).Model = "an older model", CancellationToken.None);
        var (_, round) = await bench.OpenConsentedRoundAsync();
        await bench.AnswerAsync(round, Unforeseen);
        var rules = await TotalAsync(bench);

        await bench.JudgeAsync();

        Assert.Equal(rules, await TotalAsync(bench));
        Assert.Contains("It does not count any more: the model is loopback", bench.CardOf(round));
        Assert.Contains("lapsed", CardText.Of(await bench.Study.TypeAsync(Some.Moderator(), "judge status")));
    }

    [Fact]
    public async Task The_same_answer_is_paid_for_once()
    {
        await using var bench = await JudgeBench.StartAsync();
        var (_, round) = await bench.OpenConsentedRoundAsync();
        var cedar = Some.Member("Cedar");
        await bench.Study.TypeAsync(cedar, "judge opt-in");
        await bench.AnswerAsync(round, Some.GoodAnswer);
        await bench.JudgeAsync();

        await bench.Study.SayAsync(round, cedar, Some.GoodAnswer);
        await bench.Study.DrainAsync();
        await bench.JudgeAsync();

        Assert.Single(bench.Loopback.Asked);
        Assert.Contains("1 of 100 calls, 1000 of", CardText.Of(await bench.Study.TypeAsync(Some.Moderator(), "judge status")));
    }

    [Fact]
    public async Task At_the_daily_cap_one_moderator_is_told_once_and_the_next_day_goes_on()
    {
        await using var bench = await JudgeBench.StartAsync(dailyCalls: 1);
        var (_, round) = await bench.OpenConsentedRoundAsync();
        await bench.AnswerAsync(round, Some.GoodAnswer);
        foreach (var name in new[] { "Cedar", "Dogwood" })
        {
            await bench.Study.TypeAsync(Some.Member(name), "judge opt-in");
            await bench.Study.SayAsync(round, Some.Member(name), $"{name}: {Some.GoodAnswer}");
        }

        await bench.Study.DrainAsync();
        await bench.JudgeAsync();
        var today = bench.Loopback.Asked.Count;
        bench.Clock.Advance(TimeSpan.FromDays(1));
        await bench.JudgeAsync();

        await using var history = bench.Study.History();
        Assert.Equal((1, 2), (today, bench.Loopback.Asked.Count));
        Assert.Equal(2, await history.StaffNotices.CountAsync(notice => notice.Key.StartsWith("judge-budget-"))); // One for each of two days.
    }

    [Fact]
    public async Task An_endpoint_that_keeps_failing_is_left_alone_and_one_moderator_told()
    {
        await using var bench = await JudgeBench.StartAsync();
        bench.Loopback.Manner = Manners.NoCompletion;
        var (_, round) = await bench.OpenConsentedRoundAsync();
        for (var number = 0; number < 9; number++)
        {
            var member = Some.Member($"Member {number}");
            await bench.Study.TypeAsync(member, "judge opt-in");
            await bench.Study.SayAsync(round, member, $"{Some.GoodAnswer} That is number {number}.");
        }

        await bench.Study.DrainAsync();
        await bench.JudgeAsync();

        await using var history = bench.Study.History();
        Assert.InRange(bench.Loopback.Asked.Count, 5, 6); // Two at a time.
        Assert.Equal(1, await history.StaffNotices.CountAsync(notice => notice.Key.StartsWith("judge-down-")));
    }

    private static async Task<decimal?> TotalAsync(JudgeBench bench)
    {
        await using var history = bench.Study.History();
        return (await history.AnswerRevisions.SingleAsync()).Total;
    }

    private static async Task<decimal> CloseAsync(JudgeBench bench, Core.Tracks.Subscription subscription, Round round, TimeSpan after = default)
    {
        bench.Clock.AdvanceTo(round.DeadlineAt + after);
        await bench.Study.RunAsync(subscription);
        await using var history = bench.Study.History();
        return (await history.Ledger.SingleAsync()).Total;
    }
}
