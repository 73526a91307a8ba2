using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Rounds;
using StudyBot.Core.Tracks;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Rounds;

/// <summary>What moderators do to a running subscription, and what is posted then.</summary>
public sealed class ModeratedRoundTests : IDisposable
{
    private static readonly DateTimeOffset NineOClock = Some.Monday.AddHours(1);

    private readonly StudyBench _bench = new();

    [Fact]
    public async Task Post_now_counts_as_todays_question()
    {
        var subscription = await _bench.SubscribeAsync();

        await DoAsync("track post-now subscription:ml-engineer", subscription);
        _bench.Clock.AdvanceTo(NineOClock.AddMinutes(1));
        await _bench.RunAsync(subscription);
        Assert.Single(Questions());

        _bench.Clock.AdvanceTo(NineOClock.AddDays(1));
        await _bench.RunAsync(subscription);
        Assert.Equal(2, Questions().Count);
    }

    [Fact]
    public async Task Post_now_is_not_cut_short_by_the_post_it_stands_for()
    {
        var subscription = await _bench.SubscribeAsync();

        await DoAsync("track post-now subscription:ml-engineer", subscription);

        Assert.Equal(Some.Monday.AddHours(10), (await _bench.RoundAsync()).DeadlineAt);
    }

    [Fact]
    public async Task A_second_post_now_on_a_day_is_refused()
    {
        var subscription = await _bench.SubscribeAsync();
        await DoAsync("track post-now subscription:ml-engineer", subscription);

        Assert.Contains("is out already", await DoAsync("track post-now subscription:ml-engineer", subscription));
        Assert.Single(Questions());
    }

    [Fact]
    public async Task A_missed_date_can_be_posted_by_hand_and_closes_before_the_next_post()
    {
        var subscription = await _bench.SubscribeAsync(window: TimeSpan.FromHours(24));
        _bench.Clock.AdvanceTo(NineOClock.AddHours(6));
        await _bench.RunAsync(subscription);
        Assert.Empty(Questions());

        await DoAsync("track post-now subscription:ml-engineer", subscription);

        Assert.Single(Questions());
        var round = await _bench.RoundAsync();
        Assert.Equal((RoundState.Open, RoundOrigin.PostedByHand), (round.State, round.Origin));
        Assert.Equal(NineOClock.AddDays(1), round.DeadlineAt);
        Assert.Null(round.Problem);
    }

    [Fact]
    public async Task A_skipped_day_is_left_out_and_the_one_after_is_not()
    {
        var subscription = await _bench.SubscribeAsync();
        Assert.Contains("2026-11-23 is skipped", await DoAsync("track skip subscription:ml-engineer", subscription));

        _bench.Clock.AdvanceTo(NineOClock);
        Assert.Equal(NineOClock.AddDays(1), await _bench.RunAsync(subscription));
        Assert.Empty(Questions());

        _bench.Clock.AdvanceTo(NineOClock.AddDays(1));
        await _bench.RunAsync(subscription);
        Assert.Single(Questions());
    }

    [Fact]
    public async Task A_skip_is_undone_by_the_same_command()
    {
        var subscription = await _bench.SubscribeAsync();
        await DoAsync("track skip subscription:ml-engineer", subscription);

        Assert.Contains("2026-11-23 is back", await DoAsync("track skip subscription:ml-engineer", subscription));
        _bench.Clock.AdvanceTo(NineOClock);
        await _bench.RunAsync(subscription);

        Assert.Single(Questions());
    }

    [Fact]
    public async Task On_a_holiday_nothing_is_posted_and_nothing_missed()
    {
        var subscription = await _bench.SubscribeAsync();
        await DoAsync("track holiday subscription:ml-engineer date:2026-11-23 name:Founding day", subscription);
        _bench.Clock.AdvanceTo(NineOClock.AddHours(8));
        await _bench.RunAsync(subscription);

        await using var history = _bench.History();
        Assert.Empty(await history.Rounds.ToListAsync());
        Assert.Empty(_bench.Room.Whispered);
    }

    [Fact]
    public async Task A_holiday_taken_back_after_its_time_is_not_caught_up()
    {
        var subscription = await _bench.SubscribeAsync();
        await DoAsync("track holiday subscription:ml-engineer date:today", subscription);
        _bench.Clock.AdvanceTo(NineOClock.AddHours(2));

        await DoAsync("track holiday subscription:ml-engineer date:today", subscription);

        Assert.Empty(Questions());
    }

    [Fact]
    public async Task A_skipped_day_can_be_made_a_holiday()
    {
        var subscription = await _bench.SubscribeAsync();
        await DoAsync("track skip subscription:ml-engineer", subscription);

        Assert.Contains("is a holiday", await DoAsync("track holiday subscription:ml-engineer date:today", subscription));
        Assert.Contains("is no holiday any more", await DoAsync("track holiday subscription:ml-engineer date:today", subscription));
    }

    [Fact]
    public async Task A_pause_until_a_date_posts_again_on_that_date_and_catches_nothing_up()
    {
        var subscription = await _bench.SubscribeAsync();
        await DoAsync("track pause subscription:ml-engineer until:2026-11-26", subscription);
        _bench.Clock.AdvanceTo(NineOClock.AddDays(2));
        Assert.Equal(NineOClock.AddDays(3), await _bench.RunAsync(subscription));

        _bench.Clock.AdvanceTo(NineOClock.AddDays(3));
        await _bench.RunAsync(subscription);

        await using var history = _bench.History();
        Assert.Equal(new DateOnly(2026, 11, 26), (await history.Rounds.SingleAsync()).Date);
    }

    [Fact]
    public async Task Resuming_does_not_catch_up_what_fell_into_the_pause()
    {
        var subscription = await _bench.SubscribeAsync();
        await DoAsync("track pause subscription:ml-engineer", subscription);
        _bench.Clock.AdvanceTo(NineOClock.AddDays(2).AddHours(1));
        Assert.Null(await _bench.RunAsync(subscription));

        await DoAsync("track resume subscription:ml-engineer", subscription);
        Assert.Empty(Questions());

        _bench.Clock.AdvanceTo(NineOClock.AddDays(3));
        await _bench.RunAsync(subscription);
        Assert.Single(Questions());
        Assert.Empty(_bench.Room.Whispered);
    }

    [Theory]
    [InlineData("time:18:00")]
    [InlineData("zone:America/New_York")]
    [InlineData("zone:Asia/Tokyo time:23:30")]
    public async Task A_new_time_or_zone_after_todays_post_does_not_post_twice(string change)
    {
        var (subscription, _) = await _bench.OpenRoundAsync();

        await DoAsync($"track schedule subscription:ml-engineer {change}", subscription);
        for (var hour = 1; hour <= 14; hour++)
        {
            _bench.Clock.AdvanceTo(NineOClock.AddHours(hour));
            await _bench.RunAsync(subscription);
        }

        Assert.Single(Questions());
    }

    [Fact]
    public async Task A_time_that_has_passed_today_begins_tomorrow()
    {
        var subscription = await _bench.SubscribeAsync();

        await DoAsync("track schedule subscription:ml-engineer time:07:30", subscription);
        Assert.Empty(Questions());

        _bench.Clock.AdvanceTo(Some.Monday.AddHours(23.5));
        await _bench.RunAsync(subscription);
        Assert.Single(Questions());
    }

    [Fact]
    public async Task After_unsubscribing_the_open_round_still_closes_and_nothing_more_is_posted()
    {
        var (subscription, round) = await _bench.OpenRoundAsync();
        await _bench.SayAsync(round, Some.Member(), Some.AnswerOfLevel(4));
        await DoAsync("track unsubscribe subscription:ml-engineer", subscription);

        _bench.Clock.AdvanceTo(round.DeadlineAt);
        Assert.Null(await _bench.RunAsync(subscription));
        _bench.Clock.AdvanceTo(NineOClock.AddDays(1));
        Assert.Null(await _bench.RunAsync(subscription));

        Assert.Equal(['q', 'c'], _bench.Room.Posts.Select(post => post.Marker.Value[0]));
        await using var history = _bench.History();
        Assert.Equal(1, await history.Ledger.CountAsync());
    }

    [Fact]
    public async Task Closing_by_hand_scores_what_is_in_and_ranks_nothing_later()
    {
        var (subscription, round) = await _bench.OpenRoundAsync();
        await _bench.SayAsync(round, Some.Member(), Some.AnswerOfLevel(4));
        _bench.Clock.Advance(TimeSpan.FromMinutes(10));

        await DoAsync("track close subscription:ml-engineer", subscription);
        _bench.Clock.Advance(TimeSpan.FromMinutes(10));
        await _bench.SayAsync(round, Some.Member("Cedar"), Some.AnswerOfLevel(4));
        await _bench.DrainAsync();

        await using var history = _bench.History();
        Assert.Equal(1, await history.Ledger.CountAsync());
        Assert.Contains("There is no open round", await DoAsync("track close subscription:ml-engineer", subscription));
    }

    [Fact]
    public async Task A_preview_shows_the_next_card_and_records_nothing()
    {
        var subscription = await _bench.SubscribeAsync();

        var preview = await DoAsync("track preview subscription:ml-engineer", subscription);
        _bench.Clock.AdvanceTo(NineOClock);
        Assert.Contains("A preview only you can see", preview);
        await using (var history = _bench.History())
        {
            Assert.Empty(await history.Rounds.ToListAsync());
        }

        await _bench.RunAsync(subscription);
        Assert.StartsWith(Questions()[0].Card.Title, preview);
    }

    public void Dispose() => _bench.Dispose();

    private async Task<string> DoAsync(string command, Subscription subscription)
    {
        var reply = CardText.Of(await _bench.TypeAsync(Some.Moderator(), command));
        await _bench.RunAsync(subscription);
        return reply;
    }

    private List<FakePlatform.Post> Questions() => [.. _bench.Room.Posts.Where(post => post.Marker.Value.StartsWith('q'))];
}
