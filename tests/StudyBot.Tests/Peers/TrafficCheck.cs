using Xunit;

namespace StudyBot.Tests.Peers;

/// <summary>
/// Holds what a loopback Discord recorded (<see cref="TestSupport.Discord.LoopbackDiscordOptions.RecordTo"/>) to Discord's OpenAPI document
/// and to the documented gateway payloads. For facts that are marked with <see cref="OpenApiFactAttribute"/>.
/// </summary>
internal static class TrafficCheck
{
    public static Task<ProgramResult> RunAsync(params string[] files) => ProgramResult.OfAsync(
        "node", ["check-traffic.mjs", PeerTools.OpenApi, .. files], PeerTools.Folder, TimeSpan.FromMinutes(2));

    public static async Task AssertFitsAsync(params string[] files)
    {
        var check = await RunAsync(files);
        Assert.True(check.ExitCode == 0, check.Output + check.Error);
    }
}
