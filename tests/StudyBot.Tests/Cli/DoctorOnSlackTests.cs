using StudyBot.Tests.WholeBot;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Tests.Cli;

/// <summary>What stands in the way on Slack is named with its fix before the bot is started.</summary>
public sealed class DoctorOnSlackTests
{
    [Fact]
    public async Task Bot_that_is_set_up_well_gets_no_prescription()
    {
        await using var group = await StudyWorkspace.StartAsync(new ManualTimeProvider(Some.Monday));

        var printed = await Terminal.RunAsync(group.Home.Arguments("doctor"));

        Assert.Contains("ok   Slack: the app-level token is good", printed.Output);
        Assert.Contains("ok   Slack: Study group: the token is that of studybot", printed.Output);
        Assert.DoesNotContain("FIX  Slack", printed.Output);
        Assert.DoesNotContain(group.Workspace.BotToken, printed.Output);
    }

    [Fact]
    public async Task Missing_scope_is_named_with_the_way_to_get_it()
    {
        await using var group = await StudyWorkspace.StartAsync(new ManualTimeProvider(Some.Monday));
        group.Workspace.SetScopes("chat:write", "channels:read", "groups:read");

        var printed = await Terminal.RunAsync(group.Home.Arguments("doctor"));

        Assert.Contains("missing the scope users:read, which is for names, who administers the workspace", printed.Output);
        Assert.Contains("missing the scope files:write, which is for pictures of leaderboards", printed.Output);
        Assert.DoesNotContain("missing the scope chat:write", printed.Output);
        Assert.Contains("Install App > Reinstall", printed.Output);
    }

    [Fact]
    public async Task Channel_that_the_bot_was_removed_from_is_named_with_the_invitation()
    {
        await using var group = await StudyWorkspace.StartAsync(new ManualTimeProvider(Some.Monday));
        await using (await RunningBot.StartAsync(group.Home))
        {
            await group.SetUpAsync();
        }

        group.Track.RemoveBot();
        var printed = await Terminal.RunAsync(group.Home.Arguments("doctor"));

        Assert.Contains("FIX  Slack: #ml-engineer", printed.Output);
        Assert.Contains("/invite @StudyBot", printed.Output);
        Assert.Contains("ok   Slack: #leaderboard", printed.Output);
    }

    [Fact]
    public async Task Revoked_token_is_found()
    {
        await using var group = await StudyWorkspace.StartAsync(new ManualTimeProvider(Some.Monday));
        group.Workspace.RevokeToken();

        var printed = await Terminal.RunAsync(group.Home.Arguments("doctor"));

        Assert.Contains("FIX  Slack: ", printed.Output);
        Assert.Contains("Install the app again", printed.Output);
    }

    [Fact]
    public async Task Manifest_is_printed_for_Socket_Mode_and_refused_for_an_address_that_Slack_would_not_call()
    {
        Assert.Contains("\"socket_mode_enabled\": true", (await Terminal.RunAsync("manifest")).Output);
        Assert.Equal(2, (await Terminal.RunAsync("manifest", "--url", "http://study.example.org")).ExitCode);
    }
}
