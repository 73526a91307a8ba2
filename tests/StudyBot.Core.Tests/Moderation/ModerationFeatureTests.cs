using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Questions;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Moderation;

public sealed class ModerationFeatureTests : IDisposable
{
    private readonly StudyBench _bench = new();

    [Fact]
    public async Task The_weekly_board_is_set_up_and_moved()
    {
        Assert.Contains("in #board on Friday at 17:00 UTC", await TypeAsync("board weekly channel:#board day:friday time:17:00 zone:UTC"));
        await TypeAsync("board weekly channel:ml day:monday time:09:00 zone:Europe/Berlin");

        await using var history = _bench.History();
        var entry = await history.Audit.OrderBy(row => row.Id).LastAsync();
        Assert.Equal("in #board on Friday at 17:00 UTC", entry.Before);
        Assert.Equal("in #ml on Monday at 09:00 Europe/Berlin", entry.After);
    }

    [Theory]
    [InlineData("channel:#bord day:friday time:17:00 zone:UTC", "Did you mean board?")]
    [InlineData("channel:#board day:someday time:17:00 zone:UTC", "friday")]
    [InlineData("channel:#board day:friday time:27:00 zone:UTC", "27:00")]
    [InlineData("channel:#board day:friday time:17:00 zone:Europe/Berln", "Europe/Berlin")]
    public async Task A_board_that_cannot_be_is_refused(string options, string hint)
    {
        var reply = await TypeAsync($"board weekly {options}");

        Assert.StartsWith("That did not work", reply);
        Assert.Contains(hint, reply);
        await using var history = _bench.History();
        Assert.Empty(await history.Audit.ToListAsync());
    }

    [Fact]
    public async Task Several_problems_are_told_at_once()
    {
        var reply = await TypeAsync("board weekly channel:#bord day:friday time:27:00 zone:UTC");

        Assert.Contains("27:00", reply);
        Assert.Contains("Did you mean board?", reply);
    }

    [Fact]
    public async Task A_channel_the_bot_may_not_post_in_is_refused()
    {
        _bench.Room.Channels["board"] = [new("Send Messages")];

        Assert.Contains("missing Send Messages in #board", await TypeAsync("board weekly channel:#board day:friday time:17:00 zone:UTC"));
    }

    [Fact]
    public async Task The_status_shows_what_runs_what_comes_next_and_what_was_missed()
    {
        var subscription = await _bench.SubscribeAsync();
        _bench.Clock.AdvanceTo(Some.Monday.AddHours(8));
        await _bench.RunAsync(subscription);
        await _bench.PlayDayAsync(subscription, new DateOnly(2026, 11, 24), (Some.Member(), 4));

        Approved.Matches(await TypeAsync("status"));
    }

    [Fact]
    public async Task After_posting_by_hand_the_status_names_the_next_date_that_posts()
    {
        var subscription = await _bench.SubscribeAsync();
        await TypeAsync("track post-now subscription:ml-engineer");
        await _bench.RunAsync(subscription);

        Assert.Contains($"ml-engineer in #ml: <time:{Some.Monday.AddHours(25).ToUnixTimeSeconds()}>", await TypeAsync("status"));
    }

    [Fact]
    public async Task Before_anything_is_set_up_the_status_says_how_to_begin() =>
        Assert.Contains("Begin with **/study setup**", await TypeAsync("status"));

    [Fact]
    public async Task Mistakes_in_question_files_are_shown_by_file_and_line()
    {
        _bench.Bank.Problems =
        [
            new BankProblem("questions/a.yaml", 7, "Expected a number."),
            .. Enumerable.Repeat(new BankProblem("b.yaml", 1, "Empty."), 8),
        ];

        var status = await TypeAsync("status");

        Assert.Contains("mistakes (9)", status);
        Assert.Contains("questions/a.yaml:7: Expected a number.", status);
    }

    public void Dispose() => _bench.Dispose();

    private async Task<string> TypeAsync(string command) => CardText.Of(await _bench.TypeAsync(Some.Moderator(), command));
}
