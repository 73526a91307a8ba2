using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Tests.WholeBot;

/// <summary>The whole picture once, from the scheduler's trigger to the leaderboard.</summary>
public sealed class OneRoundTests : IDisposable
{
    private static readonly DateTimeOffset Thursday = Some.Monday.AddDays(3);
    private static readonly DateTimeOffset FridayAtNine = Thursday.AddHours(25);

    private readonly BotHome _home = new(Thursday);

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Question_is_posted_answered_scored_closed_and_counted_on_the_board()
    {
        await using var bot = await RunningBot.StartAsync(_home);
        await bot.Room.QuestionAsync(SampleAnswers.Channel);

        _home.Clock.AdvanceTo(FridayAtNine);
        var thread = await bot.Room.QuestionAsync(SampleAnswers.Channel, count: 2);
        await bot.Room.SayAsync("birch", SampleAnswers.Good, SampleAnswers.Channel, thread);
        await bot.Room.SayAsync("cedar", SampleAnswers.Weak, SampleAnswers.Channel, thread);
        var best = await bot.Room.ScoreAsync("birch", SampleAnswers.Channel, thread);
        var other = await bot.Room.ScoreAsync("cedar", SampleAnswers.Channel, thread);

        Assert.True(TotalOf(RoomVisitor.TitleOf(best)) > TotalOf(RoomVisitor.TitleOf(other)));
        Assert.Empty(await bot.Room.TitlesAsync("dogwood", SampleAnswers.Channel, thread));

        _home.Clock.AdvanceTo(FridayAtNine.AddDays(1));
        await bot.Room.CardAsync("dogwood", "Closed: ", SampleAnswers.Channel, thread);

        _home.Clock.AdvanceTo(FridayAtNine.AddDays(3));
        var board = await bot.Room.CardAsync("dogwood", "Leaderboard: All tracks, week of 2026-11-23", "leaderboard");
        var lines = board["card"]!["sections"]![0]!["html"]!.GetValue<string>();

        Assert.Matches("1[.] Birch: [0-9]+ points(.|\n)*2[.] Cedar: [0-9]+ points", lines);
        Assert.Equal(0, await bot.StopAsync());
    }

    private static decimal TotalOf(string title) => decimal.Parse(title.Split(' ')[0]);
}
