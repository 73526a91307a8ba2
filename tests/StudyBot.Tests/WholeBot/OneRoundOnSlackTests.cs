using StudyBot.TestSupport;
using StudyBot.TestSupport.Slack;
using Xunit;

namespace StudyBot.Tests.WholeBot;

/// <summary>The whole bot on Slack, from the scheduler's trigger to the leaderboard.</summary>
public sealed class OneRoundOnSlackTests
{
    private static readonly DateTimeOffset Thursday = Some.Monday.AddDays(3);
    private static readonly DateTimeOffset FridayAtNine = Thursday.AddHours(25);

    [Fact]
    public async Task Question_is_posted_answered_scored_closed_and_counted_on_the_board()
    {
        await using var group = await StudyWorkspace.StartAsync(new ManualTimeProvider(Thursday));
        await using var bot = await RunningBot.StartAsync(group.Home);
        await group.SetUpAsync();

        group.Home.Clock.AdvanceTo(FridayAtNine);
        var thread = await group.ThreadAsync();
        await group.Birch.SayAsync(thread, SampleAnswers.Good);
        await group.Cedar.SayAsync(thread, SampleAnswers.Weak);
        var best = await group.ScoreOfAsync(group.Birch);
        var other = await group.ScoreOfAsync(group.Cedar);

        Assert.True(TotalOf(best) > TotalOf(other));
        Assert.Empty(group.Dogwood.DirectChannel.Messages);

        group.Home.Clock.AdvanceTo(FridayAtNine.AddDays(1));
        await group.SeeAsync(() => thread.Messages.LastOrDefault(message => message.Text.StartsWith("Closed: ", StringComparison.Ordinal)));

        group.Home.Clock.AdvanceTo(FridayAtNine.AddDays(3));
        var board = await group.SeeAsync(() => group.Board.Messages.LastOrDefault(
            message => message.Text.StartsWith("Leaderboard: ", StringComparison.Ordinal)));

        Assert.Matches("Birch: [0-9]+ points(.|\n)*Cedar: [0-9]+ points", board.Text);
        Assert.Equal(0, await bot.StopAsync());
    }

    private static decimal TotalOf(LoopbackMessage score) => decimal.Parse(score.Text.Split(' ')[0]);
}
