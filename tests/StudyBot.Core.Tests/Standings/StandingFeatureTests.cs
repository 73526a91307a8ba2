using StudyBot.Core.Chat;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Standings;

public sealed class StandingFeatureTests : IDisposable
{
    private readonly StudyBench _bench = new();
    private readonly ChatMember _birch = Some.Member("Birch");

    [Fact]
    public async Task The_leaderboard_shows_the_lines_and_ones_own()
    {
        await PlayAsync();

        var board = CardText.Of(await _bench.TypeAsync(_birch, "leaderboard track:ml-engineer window:week"));

        Assert.Contains("Leaderboard: ml-engineer, week of 2026-11-23", board);
        Assert.Contains("**1. Birch: 100 points, 1 answer**", board);
        Assert.Contains("2. Cedar: 25 points, 1 answer", board);
        Assert.Contains("2 on this board.", board);
    }

    [Theory]
    [InlineData("", "2026-11-23")]
    [InlineData("track schedule subscription:ml-engineer zone:Pacific/Auckland", "2026-11-30")]
    [InlineData("day zone:Pacific/Auckland", "2026-11-30")]
    public async Task This_week_is_the_members_or_else_the_tracks(string command, string monday)
    {
        await _bench.SubscribeAsync();
        _bench.Clock.AdvanceTo(new DateTimeOffset(2026, 11, 29, 13, 0, 0, TimeSpan.Zero)); // Monday, 02:00, in Auckland.
        await _bench.TypeAsync(Some.Moderator(), command);

        Assert.Contains($"week of {monday}", CardText.Of(await _bench.TypeAsync(Some.Moderator(), "leaderboard")));
    }

    [Theory]
    [InlineData("leaderboard track:ml-enginer", "Did you mean")]
    [InlineData("leaderboard track:zzz", "There are: ml-engineer")]
    [InlineData("leaderboard window:year", "week")]
    public async Task What_there_is_not_is_answered_with_what_there_is(string command, string hint) =>
        Assert.Contains(hint, CardText.Of(await _bench.TypeAsync(_birch, command)));

    [Fact]
    public async Task Empty_board_says_once_that_nobody_has_points()
    {
        await _bench.SubscribeAsync();

        var board = CardText.Of(await _bench.TypeAsync(_birch, "leaderboard"));

        Assert.Contains("Nobody has points here yet", board);
        Assert.DoesNotContain("You have no points", board);
        Assert.DoesNotContain("on this board", board);
    }

    [Fact]
    public async Task Hiding_takes_the_name_off_and_showing_brings_it_back()
    {
        await PlayAsync();

        Assert.Contains("Undo: **/study show**", CardText.Of(await _bench.TypeAsync(_birch, "hide")));
        var hidden = CardText.Of(await _bench.TypeAsync(_birch, "leaderboard"));
        Assert.Contains("1. Cedar", hidden);
        Assert.DoesNotContain("Birch", hidden);
        Assert.Contains("You are hidden", hidden);

        await _bench.TypeAsync(_birch, "show");
        Assert.Contains("1. Birch", CardText.Of(await _bench.TypeAsync(_birch, "leaderboard")));
    }

    [Fact]
    public async Task Ones_own_progress_has_points_streak_answers_and_the_weakest_criterion()
    {
        await PlayAsync();

        var progress = CardText.Of(await _bench.TypeAsync(_birch, "me"));

        Assert.Contains("Points: 100", progress);
        Assert.Contains("Streak in ml-engineer: 1 in a row", progress);
        Assert.Contains("10 of 10", progress);
        Assert.Contains("Data: level 4 of 4 on average", progress);
    }

    [Fact]
    public async Task A_newcomer_is_told_how_to_begin() =>
        Assert.Contains("Answer an open question", CardText.Of(await _bench.TypeAsync(_birch, "me")));

    [Theory]
    [InlineData("day zone:Europe/Berln", "Europe/Berlin")]
    [InlineData("day zone:EST", "America/New_York")]
    [InlineData("day start:25:00", "25:00")]
    [InlineData("day start:12:01", "at 12:00 at the latest")]
    public async Task A_zone_or_time_that_is_none_is_refused(string command, string hint)
    {
        var reply = CardText.Of(await _bench.TypeAsync(_birch, command));

        Assert.StartsWith("That did not work", reply);
        Assert.Contains(hint, reply);
    }

    [Fact]
    public async Task The_day_is_set_and_what_is_left_out_stays()
    {
        await _bench.TypeAsync(_birch, "day zone:Europe/Berlin start:05:30");

        Assert.Contains("starts at 06:00 by the clock of Europe/Berlin", CardText.Of(await _bench.TypeAsync(_birch, "day start:06:00")));
        Assert.Contains("starts at 06:00 by the clock of Asia/Tokyo", CardText.Of(await _bench.TypeAsync(_birch, "day zone:Asia/Tokyo")));
    }

    [Fact]
    public async Task The_rules_are_stated_as_they_are_applied() =>
        Approved.Matches(CardText.Of(await _bench.TypeAsync(_birch, "how-points-work")));

    public void Dispose() => _bench.Dispose();

    private async Task PlayAsync() => await _bench.PlayDayAsync(
        await _bench.SubscribeAsync(), new DateOnly(2026, 11, 23), (_birch, 4), (Some.Member("Cedar"), 2));
}
