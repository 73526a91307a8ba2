using System.Text.Json.Nodes;
using StudyBot.Tests.Pictures;
using StudyBot.Tests.WholeBot;
using Xunit;

namespace StudyBot.Tests.Peers.Emulate;

/// <summary>
/// The whole bot on a Slack that nobody here wrote. What it sends must mean there what it means on the loopback Slack, and it must not need what
/// others leave out.
/// </summary>
public sealed class RoundOnEmulateTests
{
    private const string Track = SampleAnswers.Channel;
    private const string Board = "leaderboard";
    private const string Replies = "general";

    [EmulateFact]
    public async Task Question_is_posted_answered_scored_closed_and_counted_on_the_board()
    {
        Assert.Null(PeerTools.EmulateMissing);
        await using var emulate = await EmulatedSlack.StartAsync();
        DateTimeOffset postAt, boardAt;
        JsonNode question;
        await using (var first = await StartAsync(emulate))
        {
            (postAt, boardAt) = await SetUpAsync(emulate, first);
            emulate.Home.Clock.AdvanceTo(postAt);
            question = await emulate.SeeAsync(Track, message => message["reply_count"] is not null);
        }

        // Nobody tells the bot of any of it: it looks when it is back.
        var thread = (string)question["ts"]!;
        await AnswerAsync(emulate, thread);
        await using var bot = await StartAsync(emulate);
        await emulate.SeeDirectAsync("birch", IsScore);
        await emulate.SeeDirectAsync("cedar", IsScore);
        await OpenFormAsync(emulate, bot, question);

        emulate.Home.Clock.AdvanceTo(postAt.AddDays(1));
        await emulate.SeeInThreadAsync(Track, thread, message => TextOf(message).StartsWith("Closed: ", StringComparison.Ordinal));
        emulate.Home.Clock.AdvanceTo(boardAt);
        var board = await emulate.SeeAsync(Board, message => TextOf(message).StartsWith("Leaderboard: ", StringComparison.Ordinal));

        Assert.Matches("birch: [0-9]+ points(.|\n)*cedar: [0-9]+ points", TextOf(board));
        Assert.DoesNotContain("alder", TextOf(board));
        Assert.Equal(ConverterProgram.Missing is null, board["blocks"]!.AsArray().Any(block => (string)block!["type"]! == "image"));
    }

    private static async Task<RunningBot> StartAsync(EmulatedSlack emulate)
    {
        var bot = await RunningBot.StartAsync(emulate.Home);
        await bot.Logs.NextAsync("Takes part in the Slack workspace");
        return bot;
    }

    /// <summary>The track daily, and the board two days later, by the moderator's commands.</summary>
    /// <returns>When the question and the board are due.</returns>
    private static async Task<(DateTimeOffset Post, DateTimeOffset Board)> SetUpAsync(EmulatedSlack emulate, RunningBot bot)
    {
        var now = emulate.Home.Clock.GetUtcNow();
        var post = new DateTimeOffset(now.Year, now.Month, now.Day, now.Hour, now.Minute, 0, TimeSpan.Zero).AddHours(1);
        var board = post.AddDays(2);
        await emulate.RunCommandAsync(
            bot, "alder", Track, $"track subscribe track:ml-engineer channel:#{Track} days:daily time:{post:HH:mm} zone:UTC");
        await emulate.SeeAsync(Replies, message => TextOf(message).Contains("Subscribed", StringComparison.Ordinal));
        await emulate.RunCommandAsync(
            bot, "alder", Track, $"board weekly channel:#{Board} day:{$"{board:dddd}".ToLowerInvariant()} time:{board:HH:mm} zone:UTC");
        await emulate.SeeAsync(Replies, message => TextOf(message).Contains("eaderboard", StringComparison.Ordinal));
        return (post, board);
    }

    /// <summary>One answer as it stays, one that is made better, and one that is taken back.</summary>
    private static async Task AnswerAsync(EmulatedSlack emulate, string thread)
    {
        var first = await emulate.SayAsync("birch", Track, SampleAnswers.Weak, thread);
        await emulate.EditAsync("birch", Track, first, SampleAnswers.Good);
        await emulate.SayAsync("cedar", Track, SampleAnswers.Weak, thread);
        await emulate.DeleteAsync("alder", Track, await emulate.SayAsync("alder", Track, SampleAnswers.Good, thread));
    }

    /// <summary>Triggers of emulate are good for two to three seconds of the real clock, which a busy machine may miss.</summary>
    private static Task<string> OpenFormAsync(EmulatedSlack emulate, RunningBot bot, JsonNode question) => RoomVisitor.WaitForAsync(async () =>
    {
        await emulate.ClickAsync(bot, "cedar", Track, question, "Answer privately");
        var page = await emulate.ViewsAsync();
        return page.Contains("Your answer", StringComparison.Ordinal) ? page : null;
    });

    private static bool IsScore(JsonNode message) => TextOf(message).Contains(" of 10: ", StringComparison.Ordinal);

    private static string TextOf(JsonNode message) => (string)message["text"]!;
}
