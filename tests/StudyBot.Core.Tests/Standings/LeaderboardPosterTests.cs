using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Members;
using StudyBot.Core.Standings;
using StudyBot.Core.Tracks;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Standings;

public sealed class LeaderboardPosterTests : IDisposable
{
    private static readonly DateTimeOffset Due = Some.Monday.AddDays(7).AddHours(1);

    private readonly StudyBench _bench = new();

    [Fact]
    public async Task The_board_of_the_week_that_ended_is_posted_once()
    {
        var workspace = await SetUpAsync();
        await new SeededRounds(_bench).AddAsync(new DateOnly(2026, 11, 29), (1, 80), (2, 90));
        Assert.Equal(Due, await RunAsync(workspace));
        Assert.Empty(_bench.Room.Posts);

        _bench.Clock.AdvanceTo(Due);
        Assert.Equal(Due.AddDays(7), await RunAsync(workspace));
        await RunAsync(workspace);

        var post = Assert.Single(_bench.Room.Posts);
        Assert.Equal("board", post.Ref.Place.Channel.Id);
        Assert.Equal("Leaderboard: All tracks, week of 2026-11-23", post.Card.Title);
        Assert.Contains("1. Member2: 90 points, 1 answer", CardText.Of(post.Card));
    }

    [Theory]
    [InlineData(24, 1)]
    [InlineData(25, 0)]
    public async Task After_an_outage_it_is_made_up_for_within_a_day(int hours, int posts)
    {
        var workspace = await SetUpAsync();
        await new SeededRounds(_bench).AddAsync(new DateOnly(2026, 11, 25), (1, 80));

        _bench.Clock.AdvanceTo(Due.AddHours(hours));
        await RunAsync(workspace);

        Assert.Equal(posts, _bench.Room.Posts.Count);
    }

    [Fact]
    public async Task When_nobody_has_points_nothing_is_posted_not_even_later()
    {
        var workspace = await SetUpAsync();
        _bench.Clock.AdvanceTo(Due);
        await RunAsync(workspace);

        await new SeededRounds(_bench).AddAsync(new DateOnly(2026, 11, 25), (1, 80));
        await RunAsync(workspace);

        Assert.Empty(_bench.Room.Posts);
    }

    [Fact]
    public async Task The_date_is_claimed_before_the_post_and_a_failed_post_is_tried_again()
    {
        var workspace = await SetUpAsync();
        await new SeededRounds(_bench).AddAsync(new DateOnly(2026, 11, 25), (1, 80));
        _bench.Clock.AdvanceTo(Due);
        _bench.Room.Trouble = method => method == nameof(IChatPlatform.PostAsync) ? new ChatPlatformException("Down.", isTransient: true) : null;

        Assert.Equal(Due.AddMinutes(1), await RunAsync(workspace));
        await using (var history = _bench.History())
        {
            Assert.Null((await history.BoardPosts.OrderBy(post => post.Id).LastAsync()).MessageId);
        }

        _bench.Room.Trouble = _ => null;
        await RunAsync(workspace);
        Assert.Single(_bench.Room.Posts);
    }

    [Fact]
    public async Task A_post_that_arrived_although_the_call_failed_is_found()
    {
        var workspace = await SetUpAsync();
        await new SeededRounds(_bench).AddAsync(new DateOnly(2026, 11, 25), (1, 80));
        _bench.Clock.AdvanceTo(Due);
        await RunAsync(workspace);
        await using (var history = _bench.History())
        {
            await history.BoardPosts.ExecuteUpdateAsync(post => post.SetProperty(row => row.MessageId, (string?)null));
        }

        await RunAsync(workspace);

        Assert.Single(_bench.Room.Posts);
    }

    [Fact]
    public async Task A_board_that_could_not_be_posted_for_days_is_let_go()
    {
        var workspace = await SetUpAsync();
        await new SeededRounds(_bench).AddAsync(new DateOnly(2026, 11, 25), (1, 80));
        _bench.Clock.AdvanceTo(Due);
        _bench.Room.Trouble = method => method == nameof(IChatPlatform.PostAsync) ? new ChatPlatformException("No.", isTransient: false) : null;
        await RunAsync(workspace);

        _bench.Clock.Advance(TimeSpan.FromDays(3));
        _bench.Room.Trouble = _ => null;

        Assert.Equal(Due.AddDays(7), await RunAsync(workspace));
        Assert.Empty(_bench.Room.Posts);
    }

    [Fact]
    public async Task A_round_that_ends_at_the_boards_minute_is_on_it()
    {
        var (workspace, subscription) = await RunUpToTheBoardAsync();

        Assert.Equal(Due.AddSeconds(5), await RunAsync(workspace));
        Assert.Empty(Boards());
        await _bench.RunAsync(subscription);
        Assert.Equal(Due.AddDays(7), await RunAsync(workspace));

        var board = Assert.Single(Boards()).Card;
        Assert.Contains("1. Birch: 100 points, 1 answer", CardText.Of(board));
        Assert.Matches("^2026-11-29 question-. -> room/ml/t", Assert.Single(CardText.Links(board)));
    }

    [Theory]
    [InlineData(599, 0)]
    [InlineData(600, 1)]
    public async Task A_round_that_cannot_be_closed_is_waited_for_ten_minutes(int seconds, int posts)
    {
        var (workspace, _) = await RunUpToTheBoardAsync();
        await new SeededRounds(_bench).AddAsync(new DateOnly(2026, 11, 25), (1, 80));
        await RunAsync(workspace);

        _bench.Clock.Advance(TimeSpan.FromSeconds(seconds));
        await RunAsync(workspace);

        Assert.Equal(posts, Boards().Count());
    }

    [Fact]
    public async Task After_an_outage_the_board_waits_for_the_rounds_to_be_closed()
    {
        var (workspace, subscription) = await RunUpToTheBoardAsync();
        _bench.Clock.Advance(TimeSpan.FromHours(2));
        using var restarted = new StudyBench(
            _bench.Get<IDbContextFactory<StudyBotDbContext>>(), _bench.Platform, _bench.Clock, _bench.Bank.Current);

        var boards = restarted.Get<LeaderboardPoster>();
        await boards.RunAsync(workspace, CancellationToken.None);
        Assert.Empty(Boards());
        await restarted.RunAsync(subscription);
        await boards.RunAsync(workspace, CancellationToken.None);

        Assert.Contains("1. Birch: 100 points", CardText.Of(Assert.Single(Boards()).Card));
    }

    [Fact]
    public async Task A_workspace_without_a_board_channel_has_nothing_ahead()
    {
        await _bench.SubscribeAsync();

        Assert.Null(await RunAsync(new WorkspaceId(1)));
    }

    public void Dispose() => _bench.Dispose();

    private async Task<WorkspaceId> SetUpAsync()
    {
        await _bench.TypeAsync(Some.Moderator(), "board weekly channel:#board day:monday time:09:00 zone:UTC");
        _bench.Clock.Advance(TimeSpan.FromHours(2)); // The first Monday, eight o'clock, is over: its board would be empty.
        var workspace = Assert.Single(_bench.Get<ManualAlarm>().Workspaces);
        await RunAsync(workspace);
        return workspace;
    }

    /// <summary>A round of the Sunday before is answered and ends at the board's minute, which it is now.</summary>
    private async Task<(WorkspaceId Workspace, Subscription Subscription)> RunUpToTheBoardAsync()
    {
        var workspace = await SetUpAsync();
        var subscription = await _bench.SubscribeAsync(window: TimeSpan.FromHours(24), days: "Sun");
        _bench.Clock.AdvanceTo(Due.AddDays(-1));
        await _bench.RunAsync(subscription);
        await _bench.SayAsync(await _bench.RoundAsync(), Some.Member("Birch"), Some.AnswerOfLevel(4));
        _bench.Clock.AdvanceTo(Due);
        return (workspace, subscription);
    }

    private IEnumerable<FakePlatform.Post> Boards() => _bench.Room.Posts.Where(post => post.Marker.Value.StartsWith('b'));

    private Task<DateTimeOffset?> RunAsync(WorkspaceId workspace) =>
        _bench.Get<LeaderboardPoster>().RunAsync(workspace, CancellationToken.None);
}
