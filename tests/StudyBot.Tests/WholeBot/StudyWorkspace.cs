using System.Text.Json.Nodes;
using StudyBot.Slack.Manifest;
using StudyBot.TestSupport;
using StudyBot.TestSupport.Slack;

namespace StudyBot.Tests.WholeBot;

/// <summary>
/// A study group's Slack on this machine, in the bot's time, with the app installed from the manifest that the bot prints, and a bot's home that is
/// configured for it.
/// </summary>
internal sealed class StudyWorkspace : IAsyncDisposable
{
    private const int LooksPerNudge = 20;

    private static readonly TimeSpan FirstNudge = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestNudge = TimeSpan.FromMinutes(1);

    private StudyWorkspace(BotHome home, LoopbackSlack slack, LoopbackWorkspace workspace, string channel)
    {
        Home = home;
        Slack = slack;
        Workspace = workspace;
        Alder = workspace.User("Alder", LoopbackUserKind.Admin);
        Birch = workspace.User("Birch");
        Cedar = workspace.User("Cedar");
        Dogwood = workspace.User("Dogwood");
        Track = workspace.Channel(channel);
        Board = workspace.Channel("leaderboard");
    }

    public BotHome Home { get; }

    public LoopbackSlack Slack { get; }

    public LoopbackWorkspace Workspace { get; }

    /// <summary>Where the question goes.</summary>
    public LoopbackChannel Track { get; }

    public LoopbackChannel Board { get; }

    /// <summary>An admin, and so a moderator.</summary>
    public LoopbackUser Alder { get; }

    public LoopbackUser Birch { get; }

    public LoopbackUser Cedar { get; }

    public LoopbackUser Dogwood { get; }

    /// <param name="clock">The time of everybody, the bot included.</param>
    /// <param name="channel">The name of the channel where the question goes.</param>
    /// <param name="others">Further sections of the bot's configuration.</param>
    public static async Task<StudyWorkspace> StartAsync(
        ManualTimeProvider clock, string channel = SampleAnswers.Channel, params (string Section, object Values)[] others)
    {
        var slack = await LoopbackSlack.StartAsync(Options(clock));
        var workspace = slack.Workspace("Study group");
        var home = new BotHome(
            clock: clock,
            settings: [("Slack", new { slack.AppToken, workspace.BotToken, ApiUrl = slack.ApiAddress.AbsoluteUri }), .. others]);
        return new StudyWorkspace(home, slack, workspace, channel);
    }

    /// <summary>What the app may do and hears of, as its manifest says.</summary>
    public static LoopbackSlackOptions Options(TimeProvider clock)
    {
        var manifest = JsonNode.Parse(AppManifest.Print())!;
        return new LoopbackSlackOptions
        {
            Time = clock,
            LimitsRates = false,
            Scopes = Texts(manifest["oauth_config"]!["scopes"]!["bot"]!),
            Subscriptions = Texts(manifest["settings"]!["event_subscriptions"]!["bot_events"]!),
            Commands = new HashSet<string> { (string)manifest["features"]!["slash_commands"]![0]!["command"]! },
        };
    }

    /// <summary>Waits until the bot listens.</summary>
    public Task IsJoinedAsync() => Slack.UntilConnectedAsync();

    /// <summary>The track on weekdays at nine and the board on Mondays, by the moderator's commands.</summary>
    public async Task SetUpAsync()
    {
        await IsJoinedAsync();
        await Alder.RunCommandAsync(
            Track, $"/study track subscribe track:ml-engineer channel:#{Track.Name} days:weekdays time:09:00 zone:UTC");
        await Alder.UntilSeesAsync(Track, message => message.IsEphemeral && message.Text.Contains("Subscribed", StringComparison.Ordinal));
        await Alder.RunCommandAsync(Track, $"/study board weekly channel:#{Board.Name} day:monday time:09:00 zone:UTC");
        await Alder.UntilSeesAsync(Track, message => message.IsEphemeral && message.Text.Contains("eaderboard", StringComparison.Ordinal));
    }

    /// <summary>
    /// Waits for something of the bot's. The clock goes on a little meanwhile: what it jumped over (an answer that was on its way) is tried again.
    /// </summary>
    /// <param name="looksBefore">How often to look before the clock goes on for the first time.</param>
    public Task<T> SeeAsync<T>(Func<T?> find, int looksBefore = 0)
        where T : class
    {
        var (looks, nudge) = (-looksBefore, FirstNudge);
        return RoomVisitor.WaitForAsync(() =>
        {
            if (++looks > 0 && looks % LooksPerNudge == 0)
            {
                Home.Clock.Advance(nudge);
                nudge = nudge < LongestNudge ? nudge * 1.5 : LongestNudge;
            }

            return Task.FromResult(find());
        });
    }

    /// <summary>Waits for the thread of the question in the channel.</summary>
    public async Task<LoopbackThread> ThreadAsync() => (await SeeAsync(() => Track.Messages.LastOrDefault(message => message.Replies > 0))).Thread;

    /// <summary>Waits for the direct message with a member's score.</summary>
    public Task<LoopbackMessage> ScoreOfAsync(LoopbackUser member) => SeeAsync(() => member.DirectChannel.Messages.LastOrDefault(
        message => message.Text.Contains(" of 10: ", StringComparison.Ordinal)));

    public async ValueTask DisposeAsync()
    {
        await Slack.DisposeAsync();
        Home.Dispose();
    }

    private static HashSet<string> Texts(JsonNode list) => [.. list.AsArray().Select(text => (string)text!)];
}
