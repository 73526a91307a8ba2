using StudyBot.Tests.Parity;
using StudyBot.Tests.Pictures;
using StudyBot.Tests.WholeBot;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Tests.Peers;

/// <summary>
/// The loopback Discord could take what Discord would not, or say what Discord never says; the vendor's own document is the judge of both.
/// </summary>
public sealed class RoundTrafficTests : ParityStage, IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private string Traffic => _directory.File("traffic.jsonl");

    [OpenApiFact]
    public async Task Everything_said_in_a_round_is_as_documented()
    {
        await SetUpAsync();
        Room.Clock.AdvanceTo(MondayAtNine);
        var thread = await ThreadAsync();
        await AnswerAsync(thread);

        Room.Clock.AdvanceTo(MondayAtNine.AddDays(1));
        await SeeAsync(Dogwood, thread, card => card.Title.StartsWith("Closed: ", StringComparison.Ordinal));
        Room.Clock.AdvanceTo(MondayAtNine.AddDays(1).AddHours(3));
        await SeeAsync(Dogwood, Board, card => card.Title.StartsWith("Leaderboard: ", StringComparison.Ordinal));
        foreach (var command in (string[])["help", "why", "me", "leaderboard", "privacy export", "privacy delete confirm:yes"])
        {
            await TellAsync(Birch, command);
        }

        var said = await File.ReadAllLinesAsync(Traffic);
        Assert.Equal(ConverterProgram.Missing is null, said.Any(line => line.Contains("\"multipart\":true", StringComparison.Ordinal)));
        await TrafficCheck.AssertFitsAsync(Traffic);
    }

    public void Dispose() => _directory.Dispose();

    private protected override async Task<IParityDriver> StartAsync() => await DiscordDriver.StartAsync(Traffic);

    /// <summary>By the form, with a mistake at first, and the board by command; before that somebody begins to type one.</summary>
    private async Task SetUpAsync()
    {
        var discord = Assert.IsType<DiscordDriver>(Room);
        Assert.Contains("ml-engineer", await discord.TypeAsync(Alder, General, "track subscribe", "track", "ml"));
        var form = (await Room.RunAsync(Alder, General, "setup")).Form;
        Assert.NotNull(form);
        (string, string)[] filled =
            [("track", form.Choices["track"]["ML engineer"]), ("channel", form.Choices["channel"]["#general"]), ("days", "daily"), ("zone", "UTC")];
        Assert.NotNull((await Room.SubmitAsync(Alder, General, form, [.. filled, ("time", "27:00")])).Problems);
        await Room.SubmitAsync(Alder, General, form, [.. filled, ("time", "09:00")]);
        await TellAsync(Alder, "board weekly channel:#leaderboard day:tuesday time:12:00 zone:UTC");
    }

    /// <summary>In the thread, edited and taken back, and in the form.</summary>
    private async Task AnswerAsync(Spot thread)
    {
        var message = await Room.SayAsync(Birch, thread, SampleAnswers.Weak);
        await ScoreAsync(Birch, thread);
        Room.Clock.Advance(TimeSpan.FromMinutes(1));
        await Room.RewriteAsync(Birch, thread, message, SampleAnswers.Good);
        await ScoreAsync(Birch, thread, "Rule score of version 2");

        var withdrawn = await Room.SayAsync(Cedar, thread, SampleAnswers.Weak);
        await ScoreAsync(Cedar, thread);
        await Room.RewriteAsync(Cedar, thread, withdrawn, text: null);
        await SeeAsync(Cedar, thread, card => card.Title == "Answer withdrawn");

        var question = await SeeAsync(Dogwood, General, card => card.ThreadId == thread.ThreadId);
        var form = (await Room.PressAsync(Dogwood, question, "Answer privately")).Form;
        Assert.NotNull(form);
        await Room.SubmitAsync(Dogwood, General, form, ("text", SampleAnswers.Good));
        await ScoreAsync(Dogwood, thread);
    }
}
