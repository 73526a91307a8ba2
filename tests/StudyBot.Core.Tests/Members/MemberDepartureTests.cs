using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.Rounds;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Members;

/// <summary>Who leaves is off the board, and finds everything again on coming back.</summary>
public sealed class MemberDepartureTests : IDisposable
{
    private static readonly DateTimeOffset Later = Some.Monday.AddHours(2);

    private readonly StudyBench _bench = new();

    [Fact]
    public async Task Leaver_is_off_the_board_and_keeps_answers_and_points()
    {
        await PlayAsync();
        await LeaveAsync(Later.AddDays(1));

        Assert.DoesNotContain("Birch", await BoardAsync());
        Assert.Contains("1. Cedar", await BoardAsync());
        await using var history = _bench.History();
        Assert.Equal(2, await history.Answers.CountAsync());
        Assert.Equal(2, await history.Ledger.CountAsync());
    }

    [Fact]
    public async Task Leaver_who_comes_back_is_on_the_board_again()
    {
        await PlayAsync();
        await LeaveAsync(Later.AddDays(1));
        await ReceiveAsync(new ChatEvent.MemberBack(Some.Member().Ref, Later.AddDays(2)));

        Assert.Contains("1. Birch", await BoardAsync());
    }

    [Fact]
    public async Task Anything_a_leaver_does_later_brings_them_back()
    {
        await PlayAsync();
        await LeaveAsync(_bench.Clock.GetUtcNow());
        _bench.Clock.Advance(TimeSpan.FromMinutes(1));
        await _bench.TypeAsync(Some.Member(), "me");

        Assert.Contains("1. Birch", await BoardAsync());
    }

    [Fact]
    public async Task What_a_leaver_wrote_before_does_not_bring_them_back_however_often_it_is_read()
    {
        var round = await PlayAsync();
        var message = await _bench.SayAsync(round, Some.Member(), "One thing more about it.");
        await LeaveAsync(_bench.Clock.GetUtcNow().AddMinutes(1));
        await _bench.DeliverAsync(message);
        await _bench.DeliverAsync(_bench.Room.Rewrite(message, "One thing more.", message.WrittenAt));

        Assert.DoesNotContain("Birch", await BoardAsync());
    }

    [Fact]
    public async Task A_return_that_is_told_before_the_leave_wins_by_its_time()
    {
        await PlayAsync();
        await ReceiveAsync(new ChatEvent.MemberBack(Some.Member().Ref, Later.AddDays(2)));
        for (var delivery = 0; delivery < 11; delivery++)
        {
            await LeaveAsync(Later.AddDays(1));
        }

        Assert.Contains("1. Birch", await BoardAsync());
    }

    [Fact]
    public async Task Leaving_stands_in_the_audit_log_once_under_the_members_name()
    {
        await PlayAsync();
        await LeaveAsync(Later.AddDays(1));
        await LeaveAsync(Later.AddDays(1));

        var log = CardText.Of(await _bench.TypeAsync(Some.Moderator(), "audit count:2"));

        Assert.Contains("member left: workspace", log);
        Assert.Contains("Birch", log);
        await using var history = _bench.History();
        Assert.Equal(1, await history.Audit.CountAsync(entry => entry.Act == "member left"));
    }

    [Fact]
    public async Task Whoever_never_used_the_bot_stays_unknown()
    {
        await PlayAsync();
        await ReceiveAsync(new ChatEvent.MemberLeft(Some.Member("Stranger").Ref, Later));

        await using var history = _bench.History();
        Assert.DoesNotContain("stranger", await history.Members.Select(member => member.ExternalId).ToListAsync());
    }

    public void Dispose() => _bench.Dispose();

    /// <summary>A round that Birch wins before Cedar.</summary>
    private async Task<Round> PlayAsync()
    {
        var subscription = await _bench.SubscribeAsync();
        await _bench.PlayDayAsync(subscription, new DateOnly(2026, 11, 23), (Some.Member(), 4), (Some.Member("Cedar"), 3));
        return await _bench.RoundAsync();
    }

    private Task LeaveAsync(DateTimeOffset at) => ReceiveAsync(new ChatEvent.MemberLeft(Some.Member().Ref, at));

    private Task ReceiveAsync(ChatEvent chatEvent) => _bench.Get<IChatHandler>().ReceiveAsync(chatEvent, CancellationToken.None);

    private async Task<string> BoardAsync() => CardText.Of(await _bench.TypeAsync(Some.Moderator(), "leaderboard"));
}
