using StudyBot.TestSupport;
using StudyBot.TestSupport.Slack;
using Xunit;

namespace StudyBot.Tests.WholeBot;

/// <summary>
/// What admins and Slack do to a channel, a member or the app while a track runs: nothing is lost, whoever has to act is told, and the audit log shows it.
/// </summary>
public sealed class DeparturesOnSlackTests : IAsyncLifetime
{
    private static readonly DateTimeOffset MondayAtNine = Some.Monday.AddHours(1);
    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromMilliseconds(100);

    private StudyWorkspace _group = null!; // Both set before each test.
    private RunningBot _bot = null!;

    public async Task InitializeAsync()
    {
        _group = await StudyWorkspace.StartAsync(new ManualTimeProvider(Some.Monday));
        _bot = await RunningBot.StartAsync(_group.Home);
        await _group.SetUpAsync();
        PassMinute();
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _group.DisposeAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Renamed_channel_gets_its_question_and_is_called_by_its_new_name(bool isBotAway)
    {
        if (isBotAway)
        {
            await RestartAsync(() => _group.Track.Rename("machine-learning"));
        }
        else
        {
            _group.Track.Rename("machine-learning");
        }

        await IsToldAsync("status", "ml-engineer in #machine-learning");
        await IsToldAsync("audit", "channel renamed", "before: ml-engineer in #ml-engineer", "after: ml-engineer in #machine-learning");
        await IsPostedAsync(count: 1, MondayAtNine);
    }

    [Fact]
    public async Task Archived_channel_waits_and_goes_on_when_it_is_taken_out_of_the_archive()
    {
        _group.Track.Archive();
        await IsWarnedAsync("The channel #ml-engineer is gone");
        await IsToldAsync("status", "its channel is gone");
        await IsToldAsync("audit", "channel gone", "waits: its channel is gone");
        _group.Home.Clock.AdvanceTo(MondayAtNine.AddHours(1));

        _group.Track.Unarchive();
        await IsToldAsync("audit", "channel is back");
        Assert.Empty(Questions());
        await IsPostedAsync(count: 1, MondayAtNine.AddDays(1));
    }

    [Fact]
    public async Task Channel_that_is_made_private_goes_on_with_its_open_round()
    {
        await IsPostedAsync(count: 1, MondayAtNine);
        _group.Track.ConvertToPrivate();

        await _group.Birch.SayAsync(Questions()[0].Thread, SampleAnswers.Good);
        await _group.ScoreOfAsync(_group.Birch);
        await IsPostedAsync(count: 2, MondayAtNine.AddDays(1));
        await IsToldAsync("status", "ml-engineer in #ml-engineer");
    }

    [Fact]
    public async Task Bot_that_is_put_out_of_the_channel_goes_on_once_it_is_invited_again()
    {
        await IsPostedAsync(count: 1, MondayAtNine);
        var thread = Questions()[0].Thread;
        await _group.Birch.SayAsync(thread, SampleAnswers.Good);
        await _group.ScoreOfAsync(_group.Birch);

        _group.Track.RemoveBot();
        await IsWarnedAsync("The channel #ml-engineer is gone");
        _group.Home.Clock.AdvanceTo(MondayAtNine.AddDays(1).AddHours(1));
        await IsToldAsync("leaderboard", "Birch");
        _group.Track.InviteBot();

        await IsToldAsync("audit", "channel gone", "channel is back");
        await IsPostedAsync(count: 2, MondayAtNine.AddDays(2));
    }

    [Fact]
    public async Task Deactivated_member_is_off_the_board_and_back_with_all_points()
    {
        await IsPostedAsync(count: 1, MondayAtNine);
        foreach (var member in (LoopbackUser[])[_group.Birch, _group.Cedar])
        {
            await member.SayAsync(Questions()[0].Thread, SampleAnswers.Good);
            await _group.ScoreOfAsync(member);
        }

        await IsPostedAsync(count: 2, MondayAtNine.AddDays(1));
        await IsToldAsync("leaderboard", "Birch", "Cedar");

        _group.Workspace.Deactivate(_group.Birch);
        await IsToldAsync(reply => !reply.Contains("Birch", StringComparison.Ordinal) && reply.Contains("Cedar", StringComparison.Ordinal), "leaderboard");
        PassMinute();
        _group.Workspace.Reactivate(_group.Birch);

        await IsToldAsync("leaderboard", "Birch", "Cedar");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Workspace_without_the_app_waits_and_goes_on_when_it_is_installed_again(bool isUninstalled)
    {
        await IsPostedAsync(count: 1, MondayAtNine);
        await _group.Birch.SayAsync(Questions()[0].Thread, SampleAnswers.Good);
        await _group.ScoreOfAsync(_group.Birch);
        (isUninstalled ? (Action)_group.Workspace.Uninstall : _group.Workspace.RevokeToken)();
        await _bot.Logs.NextAsync("The platform says: bot removed.");
        _group.Home.Clock.AdvanceTo(MondayAtNine.AddDays(1).AddHours(1));

        await RestartAsync(_group.Workspace.Install);

        await IsToldAsync("audit", "bot removed: workspace", "bot is back: workspace");
        await IsToldAsync("leaderboard", "Birch");
        Assert.Single(Questions());
        await IsPostedAsync(count: 2, MondayAtNine.AddDays(2));
    }

    /// <summary>Of two things that happen in the same moment, nobody could say which is the news.</summary>
    private void PassMinute() => _group.Home.Clock.Advance(TimeSpan.FromMinutes(1));

    private async Task RestartAsync(Action meanwhile)
    {
        await _bot.DisposeAsync();
        meanwhile();
        _bot = await RunningBot.StartAsync(_group.Home);
        await _group.IsJoinedAsync();
    }

    private IReadOnlyList<LoopbackMessage> Questions() => [.. _group.Track.Messages.Where(message => message.Replies > 0)];

    private async Task IsPostedAsync(int count, DateTimeOffset at)
    {
        _group.Home.Clock.AdvanceTo(at);
        await _group.SeeAsync(() => Questions().Count == count ? _group : null);
    }

    /// <summary>The moderator who subscribed is told directly.</summary>
    private Task IsWarnedAsync(string sentence) => _group.SeeAsync(
        () => _group.Alder.DirectChannel.Messages.FirstOrDefault(message => message.Text.Contains(sentence, StringComparison.Ordinal)));

    private Task IsToldAsync(string command, params string[] parts) =>
        IsToldAsync(reply => parts.All(part => reply.Contains(part, StringComparison.Ordinal)), command);

    /// <summary>The moderator asks until the reply is so: what Slack tells of takes its time to arrive.</summary>
    private async Task IsToldAsync(Func<string, bool> fits, string command)
    {
        var reply = "";
        for (var patience = RoomVisitor.Patience; !fits(reply); patience -= BetweenQuestions)
        {
            Assert.True(patience > TimeSpan.Zero, $"/study {command} says: {reply}");
            await Task.Delay(BetweenQuestions, TimeProvider.System);
            reply = await ReplyAsync(command);
        }
    }

    private async Task<string> ReplyAsync(string command)
    {
        var before = Notes().Count;
        await _group.Alder.RunCommandAsync(_group.Board, $"/study {command}");
        return (await _group.SeeAsync(() => Notes().Count > before ? Notes()[^1] : null)).Json["blocks"]!.ToJsonString();
    }

    private IReadOnlyList<LoopbackMessage> Notes() => [.. _group.Alder.Sees(_group.Board).Where(message => message.IsEphemeral)];
}
