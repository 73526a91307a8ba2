using StudyBot.Core.Chat;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Answers;

/// <summary>Members' words and names are nobody's business in a log, at any level.</summary>
public sealed class QuietLogTests
{
    private const string Planted = "xylophone";

    private const string Alike = "first of all the columns deserve suspicion because somebody fills several of them long after the outcome is known "
        + "and nobody would have had those values at the time of the decision which makes every offline number look far better than it is";

    [Fact]
    public async Task A_whole_round_logs_nothing_that_members_wrote()
    {
        using var logs = new CapturedLogs();
        using var bench = new StudyBench(logs: logs);
        var (subscription, round) = await bench.OpenRoundAsync();
        var birch = new ChatMember(Some.Member().Ref, $"Birch {Planted}", IsModerator: false);
        bench.Room.Trouble = method => method == nameof(IChatPlatform.WhisperAsync) ? new ChatPlatformException("Busy.", isTransient: true) : null;
        await bench.SayAsync(round, birch, $"{Planted} {Some.AnswerOfLevel(4)}");
        await bench.SayAsync(round, birch, $"and {Planted} {Planted} again");
        await bench.SayAsync(round, Some.Member("Cedar"), Alike);
        await bench.SayAsync(round, new ChatMember(Some.Member("Dogwood").Ref, $"Dogwood {Planted}", IsModerator: false), Alike);
        await bench.DrainAsync();
        bench.Room.Trouble = _ => null;
        await bench.SubmitAsync(birch, new ButtonId(Verbs.Answer, round.Id.Value).ToString(), ("text", $"{Planted} in the form"));
        await bench.TypeAsync(birch, $"answer text:{Planted}");
        await bench.TypeAsync(birch, $"{Planted} {Planted}");
        await bench.TypeAsync(birch, $"why round:{Planted}");
        bench.Clock.AdvanceTo(round.DeadlineAt);
        await bench.RunAsync(subscription);
        await bench.TypeAsync(birch, "privacy export");
        await bench.TypeAsync(birch, "privacy delete confirm:yes");

        Assert.Contains(logs.Lines, line => line.Contains("Posted question"));
        Assert.Contains(logs.Lines, line => line.Contains("Could not whisper"));
        Assert.Contains(logs.Lines, line => line.Contains("similar-"));
        Assert.DoesNotContain(logs.Lines, line => line.Contains(Planted));
    }
}
