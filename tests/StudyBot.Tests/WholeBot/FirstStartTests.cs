using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Tracks;
using Xunit;

namespace StudyBot.Tests.WholeBot;

public sealed class FirstStartTests : IDisposable
{
    private readonly BotHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Newcomer_finds_a_question_in_each_track_and_a_board_on_its_way()
    {
        await using var bot = await RunningBot.StartAsync(_home);
        await bot.Room.QuestionAsync(SampleAnswers.Channel);

        var subscription = await _home.ReadAsync(history => history.Subscriptions.SingleAsync());
        Assert.Equal(("ml-engineer", new TimeOnly(9, 0), "UTC"), (subscription.ChannelName, subscription.Time, subscription.ZoneId));
        Assert.Equal("leaderboard", await _home.ReadAsync(history => history.Workspaces.Select(row => row.BoardChannelId).SingleAsync()));
    }

    [Fact]
    public async Task What_moderators_made_of_it_stays()
    {
        await RunOnceAsync();
        await _home.ChangeAsync(async history =>
        {
            var subscription = await history.Subscriptions.SingleAsync();
            subscription.EndedAt = _home.Clock.GetUtcNow();
        });
        _home.Clock.Advance(TimeSpan.FromDays(1));

        await RunOnceAsync();

        Assert.Empty(await _home.ReadAsync(history => history.Subscriptions.Running().ToListAsync()));
        Assert.Equal(1, await _home.ReadAsync(history => history.Rounds.CountAsync()));
    }

    [Fact]
    public async Task First_start_that_was_cut_short_is_finished_by_the_next_one()
    {
        await RunOnceAsync();
        await _home.ChangeAsync(history => history.Workspaces
            .ExecuteUpdateAsync(row => row.SetProperty(workspace => workspace.BoardChannelId, (string?)null)));

        await RunOnceAsync();

        Assert.Equal("leaderboard", await _home.ReadAsync(history => history.Workspaces.Select(row => row.BoardChannelId).SingleAsync()));
        Assert.Equal(1, await _home.ReadAsync(history => history.Subscriptions.CountAsync()));
        Assert.Equal(1, await _home.ReadAsync(history => history.Rounds.CountAsync()));
    }

    private async Task RunOnceAsync()
    {
        await using var bot = await RunningBot.StartAsync(_home);
        await bot.Room.QuestionAsync(SampleAnswers.Channel);
        await RoomVisitor.WaitForAsync(async () => (await bot.Room.HealthAsync()).Unwell.ContainsKey("start") ? null : "started");
    }
}
