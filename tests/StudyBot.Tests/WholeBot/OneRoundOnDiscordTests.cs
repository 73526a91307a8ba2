using StudyBot.TestSupport;
using StudyBot.TestSupport.Discord;
using Xunit;

namespace StudyBot.Tests.WholeBot;

/// <summary>The whole bot on Discord, from the scheduler's trigger to the leaderboard.</summary>
public sealed class OneRoundOnDiscordTests
{
    private static readonly DateTimeOffset Thursday = Some.Monday.AddDays(3);
    private static readonly DateTimeOffset FridayAtNine = Thursday.AddHours(25);

    [Fact]
    public async Task Question_is_posted_answered_scored_closed_and_counted_on_the_board()
    {
        await using var server = await StudyServer.StartAsync(Thursday);
        await using var bot = await RunningBot.StartAsync(server.Home);
        await server.SetUpAsync();

        server.Home.Clock.AdvanceTo(FridayAtNine);
        var thread = (await server.SeeAsync(server.Track, message => message.Thread is not null)).Thread!;
        await server.Birch.SayAsync(thread, SampleAnswers.Good);
        await server.Cedar.SayAsync(thread, SampleAnswers.Weak);
        var best = await server.ScoreOfAsync(server.Birch);
        var other = await server.ScoreOfAsync(server.Cedar);

        Assert.True(TotalOf(best) > TotalOf(other));
        Assert.Empty(server.Dogwood.DirectChannel.Messages);

        server.Home.Clock.AdvanceTo(FridayAtNine.AddDays(1));
        await server.SeeAsync(thread, "Closed: ");

        server.Home.Clock.AdvanceTo(FridayAtNine.AddDays(3));
        var board = await server.SeeAsync(server.Board, "Leaderboard: ");

        Assert.Matches("1[.\\\\]+ ?Birch: [0-9]+ points(.|\n)*2[.\\\\]+ ?Cedar: [0-9]+ points", board.Text);
        Assert.Empty(server.Discord.Pings);
        Assert.Equal(0, await bot.StopAsync());
    }

    private static decimal TotalOf(LoopbackMessage score) => decimal.Parse(score.Text.TrimStart('#', ' ').Replace("\\", "").Split(' ')[0]);
}
