using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Members;
using StudyBot.Core.Standings;
using StudyBot.TestSupport;
using StudyBot.TestSupport.Faults;
using Xunit;

namespace StudyBot.Core.Tests.Faults;

/// <summary>The post of one weekly leaderboard, on a bot that may be struck at any moment and is started again at once.</summary>
internal sealed class BoardStory : IDisposable
{
    private const int MostTurns = 20;

    private readonly FaultPoints _faults;
    private readonly ManualTimeProvider _clock = new();
    private readonly FakePlatform _room = new();
    private readonly TemporaryHistory _history = new();
    private WorkspaceId _workspace;

    public BoardStory(FaultPoints faults)
    {
        _faults = faults;
    }

    public async Task PlayAsync()
    {
        await EarnPointsAsync();
        _faults.Arm();
        _clock.AdvanceTo(Some.Monday.AddDays(7).AddHours(1));
        DateTimeOffset? next = _clock.GetUtcNow();
        for (var turns = 0; next is null || next <= Some.Monday.AddDays(8); turns++)
        {
            Assert.True(turns < MostTurns, "The bot never came to rest.");
            _clock.AdvanceTo(next ?? _clock.GetUtcNow());
            next = await RunAsync();
        }
    }

    public async Task AssertPostedOnceAsync()
    {
        var board = Assert.Single(_room.Posts, post => post.Marker.Value.StartsWith('b'));
        Assert.Equal(Some.Channel("board"), board.Ref.Place.Channel);
        await using var history = _history.CreateDbContext();
        var kept = await history.BoardPosts.SingleAsync();
        Assert.Equal((board.Ref.Id, false), (kept.MessageId, kept.IsEmpty));
    }

    public void Dispose() => _history.Dispose();

    private async Task EarnPointsAsync()
    {
        using var bench = new StudyBench(_history, _room, _clock);
        var (subscription, round) = await bench.OpenRoundAsync();
        await bench.SayAsync(round, Some.Member("Birch"), RoundStory.Edited);
        _clock.AdvanceTo(round.DeadlineAt);
        await bench.RunAsync(subscription);
        _workspace = subscription.WorkspaceId;
        await _history.Writer.WriteAsync(
            async history =>
            {
                var workspace = await history.Workspaces.SingleAsync();
                (workspace.BoardChannelId, workspace.BoardFromDate) = ("board", DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime));
            },
            CancellationToken.None);
    }

    /// <returns>When to run again; null when the bot died.</returns>
    private async Task<DateTimeOffset?> RunAsync()
    {
        _faults.Revive();
        using var bench = new StudyBench(
            _history.Through(new CommandFaults(_faults), new CommitFaults(_faults)), new FaultyPlatform(_room, _faults), _clock);
        try
        {
            return await bench.Get<LeaderboardPoster>().RunAsync(_workspace, CancellationToken.None);
        }
        catch (Exception) when (_faults.IsDead)
        {
            return null;
        }
    }
}
