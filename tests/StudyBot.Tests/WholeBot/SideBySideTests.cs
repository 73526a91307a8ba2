using System.Text.RegularExpressions;
using StudyBot.TestSupport;
using StudyBot.TestSupport.Slack;
using Xunit;

namespace StudyBot.Tests.WholeBot;

/// <summary>One bot on Discord and on Slack at once.</summary>
public sealed partial class SideBySideTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Thursday = Some.Monday.AddDays(3);
    private static readonly DateTimeOffset FridayAtNine = Thursday.AddHours(25);

    private StudyServer _server = null!; // All set before each test.
    private StudyWorkspace _group = null!;
    private RunningBot _bot = null!;
    private LoopbackThread _inSlack = null!;
    private TestSupport.Discord.LoopbackChannel _inDiscord = null!;

    /// <summary>Both with an open round.</summary>
    public async Task InitializeAsync()
    {
        _server = await StudyServer.StartAsync(Thursday);
        _group = await StudyWorkspace.StartAsync(
            _server.Home.Clock, SampleAnswers.Channel, ("Discord", new { _server.Discord.Token, ApiUrl = _server.Discord.RestAddress.AbsoluteUri }));
        _bot = await RunningBot.StartAsync(_group.Home);
        await _server.SetUpAsync();
        await _group.SetUpAsync();
        _group.Home.Clock.AdvanceTo(FridayAtNine);
        _inSlack = await _group.ThreadAsync();
        _inDiscord = (await _server.SeeAsync(_server.Track, message => message.Thread is not null)).Thread!;
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _group.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Discord_and_Slack_know_nothing_of_each_other()
    {
        await _group.Birch.SayAsync(_inSlack, SampleAnswers.Good);
        await _server.Cedar.SayAsync(_inDiscord, SampleAnswers.Weak);

        await _group.ScoreOfAsync(_group.Birch);
        await _server.ScoreOfAsync(_server.Cedar);
        Assert.Empty(_group.Cedar.DirectChannel.Messages);
        Assert.Empty(_server.Birch.DirectChannel.Messages);
    }

    [Fact]
    public async Task Code_shown_on_Slack_and_typed_on_Discord_makes_one_progress_of_two()
    {
        await _group.Birch.SayAsync(_inSlack, SampleAnswers.Good);
        await _server.Birch.SayAsync(_inDiscord, SampleAnswers.Weak);
        await _group.ScoreOfAsync(_group.Birch);
        await _server.ScoreOfAsync(_server.Birch);
        _group.Home.Clock.AdvanceTo(FridayAtNine.AddDays(1));
        await _group.SeeAsync(() => _inSlack.Messages.LastOrDefault(message => message.Text.StartsWith("Closed: ", StringComparison.Ordinal)));
        await _server.SeeAsync(_inDiscord, "Closed: ");

        var code = Code().Match(await OnSlackAsync("link")).Value;
        var linked = await OnDiscordAsync("study link", ("code", code));

        Assert.Contains("Linked with you on Slack", linked);
        var (onSlack, onDiscord) = (await OnSlackAsync("me"), await OnDiscordAsync("study me"));
        Assert.Contains("With you on Discord", onSlack);
        Assert.Contains("stale-features on Discord: ", onSlack);
        Assert.Contains("With you on Slack", onDiscord);
        Assert.Contains("stale-features on Slack: ", onDiscord);
        Assert.Contains("1 on this board.", await OnSlackAsync("leaderboard"));

        Assert.Contains("Unlinked", await OnSlackAsync("unlink"));
        Assert.DoesNotContain("on Discord", await OnSlackAsync("me"));
        Assert.DoesNotContain("on Slack", await OnDiscordAsync("study me"));
    }

    private async Task<string> OnSlackAsync(string command)
    {
        var before = Notes().Count;
        await _group.Birch.RunCommandAsync(_group.Track, $"/study {command}");
        return (await _group.SeeAsync(() => Notes().Count > before ? Notes()[^1] : null)).Text;
    }

    private IReadOnlyList<TestSupport.Slack.LoopbackMessage> Notes() =>
        [.. _group.Birch.Sees(_group.Track).Where(message => message.IsEphemeral)];

    private async Task<string> OnDiscordAsync(string command, params (string Name, string Value)[] options)
    {
        var outcome = await _server.Birch.RunCommandAsync(_server.Track, command, options);
        var answer = outcome.Message?.Id;
        return (await RoomVisitor.WaitForAsync(() => Task.FromResult(
            _server.Birch.Sees(_server.Track).SingleOrDefault(message => message.Id == answer && !message.IsWaiting)))).Text;
    }

    [GeneratedRegex("[2-9A-Z]{4}-[2-9A-Z]{4}")]
    private static partial Regex Code();
}
