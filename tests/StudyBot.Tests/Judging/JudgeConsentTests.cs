using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.TestSupport;
using StudyBot.TestSupport.Judge;
using Xunit;

namespace StudyBot.Tests.Judging;

/// <summary>What members wrote leaves only where everybody concerned has said yes, and nothing of it stays that should not.</summary>
public sealed class JudgeConsentTests
{
    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task Without_a_yes_of_both_nothing_leaves(bool workspaceSaysYes, bool memberSaysYes)
    {
        await using var bench = await JudgeBench.StartAsync();
        var (_, round) = await bench.Study.OpenRoundAsync();
        await bench.Study.TypeAsync(Some.Moderator(), workspaceSaysYes ? "judge on" : "judge off");
        await bench.Study.TypeAsync(bench.Birch, memberSaysYes ? "judge opt-in" : "judge opt-out");

        await bench.AnswerAsync(round, Some.GoodAnswer);
        await bench.JudgeAsync();

        Assert.Empty(bench.Loopback.Asked);
        Assert.Contains("Rule score of version 1", bench.CardOf(round));
    }

    [Theory]
    [InlineData("judge opt-out")]
    [InlineData("judge off")]
    public async Task A_no_counts_for_what_waits_already(string command)
    {
        await using var bench = await JudgeBench.StartAsync();
        var (_, round) = await bench.OpenConsentedRoundAsync();
        await bench.AnswerAsync(round, Some.GoodAnswer);

        await bench.Study.TypeAsync(command == "judge off" ? Some.Moderator() : bench.Birch, command);
        await bench.JudgeAsync();

        Assert.Empty(bench.Loopback.Asked);
    }

    [Fact]
    public async Task A_yes_to_another_host_is_none_to_this_one()
    {
        await using var bench = await JudgeBench.StartAsync();
        var (_, round) = await bench.OpenConsentedRoundAsync();
        await bench.Study.Get<Core.History.HistoryWriter>().WriteAsync(
            async history => (await history.Workspaces.SingleAsync()).JudgeProvider = "elsewhere.example", CancellationToken.None);

        await bench.AnswerAsync(round, Some.GoodAnswer);
        await bench.JudgeAsync();

        Assert.Empty(bench.Loopback.Asked);
        Assert.Contains("it was allowed for elsewhere.example", CardText.Of(await bench.Study.TypeAsync(Some.Moderator(), "judge status")));
    }

    [Fact]
    public async Task No_name_no_id_and_no_mention_is_sent()
    {
        await using var bench = await JudgeBench.StartAsync();
        var (_, round) = await bench.Study.OpenRoundAsync();
        var pine = new ChatMember(new MemberRef("fake", "room", "u-8731946205"), "Wollemi Pine", IsModerator: false);
        await bench.Study.TypeAsync(Some.Moderator(), "judge on");
        await bench.Study.TypeAsync(pine, "judge opt-in");
        await bench.Study.SayAsync(round, pine, $"As <@u-8731946205> says: {Some.GoodAnswer}");
        await bench.Study.DrainAsync();

        await bench.JudgeAsync();

        var asked = Assert.Single(bench.Loopback.Asked);
        Assert.DoesNotContain("Pine", asked.Body);
        Assert.DoesNotContain("8731946205", asked.Body);
        Assert.DoesNotContain(asked.Answer[..40], asked.System);
        Assert.Equal("Bearer secret-key", asked.Authorization);
        Assert.True(asked.AsksForSchema);
    }

    [Fact]
    public async Task Deleting_takes_what_the_judge_said_along()
    {
        await using var bench = await JudgeBench.StartAsync();
        var (_, round) = await bench.OpenConsentedRoundAsync();
        await bench.AnswerAsync(round, Some.GoodAnswer);
        await bench.JudgeAsync();
        var export = CardText.Of(await bench.Study.TypeAsync(bench.Birch, "privacy export"));

        await bench.Study.TypeAsync(bench.Birch, "privacy delete confirm:yes");

        await using var history = bench.Study.History();
        Assert.Contains("judgeTotal", export);
        Assert.Equal((0, 0), (await history.Judgements.CountAsync(), await history.JudgeReplies.CountAsync()));
        Assert.DoesNotContain(await history.Members.ToListAsync(), member => member.JudgeProvider is not null);
    }

    [Fact]
    public async Task Privacy_names_the_provider()
    {
        await using var bench = await JudgeBench.StartAsync();

        var about = CardText.Of(await bench.Study.TypeAsync(bench.Birch, "privacy about"));

        Assert.Contains("127.0.0.1", about);
        Assert.Contains("judge opt-out", about);
    }

    [Fact]
    public async Task What_moderators_decide_about_the_judge_is_in_the_audit_log()
    {
        await using var bench = await JudgeBench.StartAsync();
        await bench.Study.TypeAsync(Some.Moderator(), "judge on");

        var audit = CardText.Of(await bench.Study.TypeAsync(Some.Moderator(), "audit"));

        Assert.Contains("judge on: answers to the judge", audit);
        Assert.Contains("may go to 127.0.0.1", audit);
    }

    [Fact]
    public async Task Nothing_that_a_member_wrote_and_no_key_is_logged()
    {
        using var logs = new CapturedLogs();
        await using var bench = await JudgeBench.StartAsync(logs: logs);
        var manners = new Queue<Func<AskedCase, LoopbackReply>>([Manners.NoCompletion, Manners.Forbidding, Manners.Liar, Manners.Good]);
        bench.Loopback.Manner = asked => (manners.Count > 1 ? manners.Dequeue() : manners.Peek())(asked);
        var (_, round) = await bench.OpenConsentedRoundAsync();
        await bench.AnswerAsync(round, $"xylophone {Some.GoodAnswer}");
        for (var attempt = 0; attempt < 4; attempt++)
        {
            await bench.JudgeAsync();
            bench.Clock.Advance(TimeSpan.FromMinutes(30));
        }

        Assert.Contains(logs.Lines, line => line.Contains("Had answer revision"));
        Assert.DoesNotContain(logs.Lines, line => line.Contains("xylophone") || line.Contains("secret-key"));
    }
}
