using StudyBot.Tests.WholeBot;
using StudyBot.TestSupport;
using StudyBot.TestSupport.Discord;
using StudyBot.TestSupport.Discord.Faults;
using Xunit;

namespace StudyBot.Tests.Cli;

/// <summary>What stands in the way on Discord is named with its fix before the bot is started.</summary>
public sealed class DoctorOnDiscordTests
{
    [Fact]
    public async Task Bot_that_is_set_up_well_gets_its_invite_link_and_no_prescription()
    {
        await using var server = await StudyServer.StartAsync(Some.Monday);

        var printed = await Terminal.RunAsync(server.Home.Arguments("doctor"));

        Assert.Contains("ok   Discord: the token is that of StudyBot\n", printed.Output);
        Assert.Contains("ok   Discord: answers: reads messages", printed.Output);
        Assert.Contains($"https://discord.com/oauth2/authorize?client_id={server.Discord.ApplicationId}", printed.Output);
        Assert.DoesNotContain(server.Discord.Token, printed.Output);
    }

    [Fact]
    public async Task Channel_override_that_takes_a_permission_away_is_named()
    {
        await using var server = await StudyServer.StartAsync(Some.Monday);
        await using (await RunningBot.StartAsync(server.Home))
        {
            await server.SetUpAsync();
        }

        server.Track.Overwrite(server.Guild.BotRole, deny: LoopbackPermissions.SendMessagesInThreads);
        var printed = await Terminal.RunAsync(server.Home.Arguments("doctor"));

        Assert.Contains("FIX  Discord: #ml-engineer: Missing \"Send Messages in Threads\"", printed.Output);
        Assert.Contains("denied by the channel override of the role StudyBot", printed.Output);
        Assert.Contains("ok   Discord: #leaderboard", printed.Output);
    }

    [Fact]
    public async Task Discord_that_cannot_be_reached_is_found()
    {
        await using var server = await StudyServer.StartAsync(Some.Monday);
        server.Discord.Rest.Add(new RestFault.ServerError(503), times: 20);

        var printed = await Terminal.RunAsync(server.Home.Arguments("doctor"));

        Assert.Contains("FIX  Discord: ", printed.Output);
        Assert.Contains(server.Discord.RestAddress.AbsoluteUri, printed.Output);
    }
}
