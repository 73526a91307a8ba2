using Xunit;

namespace StudyBot.Tests.Peers;

/// <summary>
/// Holds what a loopback Slack recorded (<see cref="TestSupport.Slack.LoopbackSlackOptions.RecordTo"/>) to the argument types of
/// @slack/web-api and to Slack's samples. For facts that are marked with <see cref="SlackTrafficFactAttribute"/>.
/// </summary>
internal static class SlackTrafficCheck
{
    public static Task<ProgramResult> RunAsync(params string[] files) => ProgramResult.OfAsync(
        "node",
        ["check-slack-traffic.mjs", Directory.Exists(PeerTools.SlackSamples) ? PeerTools.SlackSamples : "-", .. files],
        PeerTools.Folder,
        TimeSpan.FromMinutes(2));

    public static async Task AssertFitsAsync(params string[] files)
    {
        var check = await RunAsync(files);
        Assert.True(check.ExitCode == 0, check.Output + check.Error);
    }
}
