using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.Standings;
using StudyBot.Core.Tracks;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Standings;

/// <summary>Streaks that are lost or wrong are what people complain about most after double posts.</summary>
public sealed class StreakTests : IDisposable
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    private readonly StudyBench _bench = new(bank: Some.Bank(questions: 12));
    private readonly ChatMember _birch = Some.Member("Birch");

    [Fact]
    public async Task Consistency_counts_the_streak_before_the_answer_up_to_five_days()
    {
        var subscription = await _bench.SubscribeAsync();

        await PlayAsync(subscription, Monday, days: 7);

        Assert.Equal([100, 105, 110, 115, 120, 125, 125], (await LedgerAsync()).Select(entry => entry.Points));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], (await LedgerAsync()).Select(entry => entry.Streak));
    }

    [Fact]
    public async Task A_day_not_answered_breaks_the_streak()
    {
        var subscription = await _bench.SubscribeAsync();
        await PlayAsync(subscription, Monday, days: 2);

        await _bench.PlayDayAsync(subscription, Monday.AddDays(2));
        await PlayAsync(subscription, Monday.AddDays(3), days: 1);

        Assert.Equal([1, 2, 1], (await LedgerAsync()).Select(entry => entry.Streak));
    }

    [Fact]
    public async Task Days_without_a_question_do_not_break_it()
    {
        var subscription = await _bench.SubscribeAsync();
        await PlayAsync(subscription, Monday, days: 1);

        await DoAsync("track skip subscription:ml-engineer"); // Tuesday
        await DoAsync("track holiday subscription:ml-engineer date:2026-11-25");
        _bench.Clock.AdvanceTo(At(Monday.AddDays(2), 12));
        await _bench.RunAsync(subscription);
        await DoAsync("track pause subscription:ml-engineer until:2026-11-28");
        await PlayAsync(subscription, Monday.AddDays(5), days: 1);

        Assert.Equal([1, 2], (await LedgerAsync()).Select(entry => entry.Streak));
    }

    [Fact]
    public async Task A_date_the_bot_missed_does_not_break_it()
    {
        var subscription = await _bench.SubscribeAsync();
        await PlayAsync(subscription, Monday, days: 1);

        _bench.Clock.AdvanceTo(At(Monday.AddDays(1), 20));
        await _bench.RunAsync(subscription);
        await PlayAsync(subscription, Monday.AddDays(2), days: 1);

        Assert.Equal([1, 2], (await LedgerAsync()).Select(entry => entry.Streak));
    }

    [Fact]
    public async Task An_answer_worth_nothing_does_not_keep_it()
    {
        var subscription = await _bench.SubscribeAsync();
        await PlayAsync(subscription, Monday, days: 1);

        await _bench.PlayDayAsync(subscription, Monday.AddDays(1), (_birch, 0));
        await PlayAsync(subscription, Monday.AddDays(2), days: 1);

        Assert.Equal([1, 0, 1], (await LedgerAsync()).Select(entry => entry.Streak));
    }

    [Fact]
    public async Task An_answer_worth_nothing_cannot_be_mended_after_the_model_answer_is_out()
    {
        var subscription = await _bench.SubscribeAsync();
        await PlayAsync(subscription, Monday, days: 1);
        _bench.Clock.AdvanceTo(At(Monday.AddDays(1), 9));
        await _bench.RunAsync(subscription);
        var round = await _bench.RoundAsync();
        var message = await _bench.SayAsync(round, _birch, Some.AnswerOfLevel(0));
        await _bench.DrainAsync();
        _bench.Clock.AdvanceTo(round.DeadlineAt);
        await _bench.RunAsync(subscription);

        await _bench.DeliverAsync(_bench.Room.Rewrite(message, Some.AnswerOfLevel(4), _bench.Clock.GetUtcNow().AddMinutes(9)));
        await _bench.DrainAsync();
        await PlayAsync(subscription, Monday.AddDays(2), days: 1);

        Assert.Equal([1, 0, 1], (await LedgerAsync()).Select(entry => entry.Streak));
    }

    [Theory]
    [InlineData("23:40", true)]
    [InlineData("00:40", true)]
    [InlineData("03:59", true)]
    [InlineData("04:00", false)]
    public async Task A_late_answer_keeps_the_streak_while_it_is_still_the_members_day(string time, bool isKept)
    {
        var subscription = await _bench.SubscribeAsync();
        await PlayAsync(subscription, Monday, days: 1);
        await _bench.PlayDayAsync(subscription, Monday.AddDays(1));
        var wall = TimeOnly.Parse(time);
        var day = wall.Hour > 12 ? Monday.AddDays(1) : Monday.AddDays(2);
        _bench.Clock.AdvanceTo(new DateTimeOffset(day, wall, TimeSpan.Zero));
        await _bench.SayAsync(await _bench.RoundAsync(), _birch, Some.AnswerOfLevel(4));
        await _bench.DrainAsync();
        Assert.Equal(isKept, CardText.Of(_bench.Room.Whispered[^1].Card).Contains("it keeps your streak of 2026-11-24"));
        Assert.Equal(isKept, CardText.Of(await _bench.TypeAsync(_birch, "me")).Contains("2 in a row"));

        await PlayAsync(subscription, Monday.AddDays(2), days: 1);

        var last = (await LedgerAsync())[^1];
        Assert.Equal(isKept ? (3, 110) : (1, 100), (last.Streak, last.Points));
        Assert.Equal(isKept ? 0 : null, (await LedgerAsync()).SingleOrDefault(entry => entry.Reason == LedgerReason.StreakKept)?.Points);
    }

    [Fact]
    public async Task A_kept_streak_earns_no_line_on_any_board()
    {
        var subscription = await _bench.SubscribeAsync();
        await _bench.PlayDayAsync(subscription, Monday);
        _bench.Clock.AdvanceTo(At(Monday, 23));
        await _bench.SayAsync(await _bench.RoundAsync(), _birch, Some.AnswerOfLevel(4));
        await _bench.DrainAsync();
        await _bench.PlayDayAsync(subscription, Monday.AddDays(1));

        await using var history = _bench.History();
        Assert.Equal(LedgerReason.StreakKept, (await history.Ledger.SingleAsync()).Reason);
        Assert.Empty(await history.BoardTotals.ToListAsync());
    }

    [Fact]
    public async Task Moving_from_Berlin_to_New_York_leaves_earlier_credits_alone()
    {
        var subscription = await _bench.SubscribeAsync();
        await _bench.TypeAsync(_birch, "day zone:Europe/Berlin");
        await PlayAsync(subscription, Monday, days: 3);
        var before = await LedgerAsync();

        await _bench.TypeAsync(_birch, "day zone:America/New_York");
        await PlayAsync(subscription, Monday.AddDays(3), days: 1);

        var after = await LedgerAsync();
        Assert.Equal(before.Select(entry => (entry.Id, entry.Points, entry.Streak, entry.Date)), after.Take(3).Select(entry => (entry.Id, entry.Points, entry.Streak, entry.Date)));
        Assert.Equal(4, after[^1].Streak);
    }

    [Fact]
    public async Task A_day_begins_by_the_members_own_clock()
    {
        var subscription = await _bench.SubscribeAsync();
        await _bench.TypeAsync(_birch, "day zone:America/Los_Angeles start:00:00");
        await PlayAsync(subscription, Monday, days: 1);
        await _bench.PlayDayAsync(subscription, Monday.AddDays(1));

        _bench.Clock.AdvanceTo(At(Monday.AddDays(2), 7)); // 23:00 on Tuesday in Los Angeles.
        await _bench.SayAsync(await _bench.RoundAsync(), _birch, Some.AnswerOfLevel(4));
        await PlayAsync(subscription, Monday.AddDays(2), days: 1);

        Assert.Equal(3, (await LedgerAsync())[^1].Streak);
    }

    [Fact]
    public async Task A_withdrawn_late_answer_keeps_nothing()
    {
        var subscription = await _bench.SubscribeAsync();
        await PlayAsync(subscription, Monday, days: 1);
        await _bench.PlayDayAsync(subscription, Monday.AddDays(1));
        _bench.Clock.AdvanceTo(At(Monday.AddDays(1), 23));
        var message = await _bench.SayAsync(await _bench.RoundAsync(), _birch, Some.AnswerOfLevel(4));
        _bench.Room.Erase(message);
        await _bench.Get<IChatHandler>().ReceiveAsync(new ChatEvent.MessageDeleted(message.Ref, _bench.Clock.GetUtcNow()), CancellationToken.None);
        await PlayAsync(subscription, Monday.AddDays(2), days: 1);

        Assert.Equal([1, 1], (await LedgerAsync()).Select(entry => entry.Streak));
    }

    public void Dispose() => _bench.Dispose();

    private static DateTimeOffset At(DateOnly date, int hour) => new(date, new TimeOnly(hour, 0), TimeSpan.Zero);

    private Task DoAsync(string command) => _bench.TypeAsync(Some.Moderator(), command);

    private async Task PlayAsync(Subscription subscription, DateOnly from, int days)
    {
        for (var day = 0; day < days; day++)
        {
            await _bench.PlayDayAsync(subscription, from.AddDays(day), (_birch, 4));
        }
    }

    private async Task<List<LedgerEntry>> LedgerAsync()
    {
        await using var history = _bench.History();
        return await history.Ledger.OrderBy(entry => entry.Id).ToListAsync();
    }
}
