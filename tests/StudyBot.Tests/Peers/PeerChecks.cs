using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Tests.Peers;

/// <summary>
/// The loopback Discord that the adapter is tested with could be wrong in the same way as the adapter; these judges are not ours.
/// </summary>
public sealed class PeerChecks
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>
    /// What they exchange is held to the vendor's documents where those lie beside the repository; .ci/run says when not.
    /// </summary>
    [PeerTheory]
    [InlineData("discord-ws.test.mjs")]
    [InlineData("discord-js.test.mjs")]
    public async Task Published_client_works_with_the_loopback_server_as_documented(string file)
    {
        Assert.Null(PeerTools.Missing);
        using var directory = new TemporaryDirectory();
        var traffic = directory.File("traffic.jsonl");

        var node = await ProgramResult.OfAsync(
            "node",
            ["--test", "--test-reporter=spec", file],
            PeerTools.Folder,
            Patience,
            ("STUDYBOT_DISCORD_HARNESS_DLL", BuiltPrograms.DiscordHarness),
            ("STUDYBOT_TRAFFIC", traffic));

        Assert.True(node.ExitCode == 0, $"{file}:\n{Failures(node.Output)}\n{node.Error}");
        if (File.Exists(PeerTools.OpenApi))
        {
            await TrafficCheck.AssertFitsAsync(traffic);
        }
    }

    /// <summary>The bot must not need what other servers may leave out.</summary>
    [TwinFact]
    public async Task Round_is_played_on_a_server_that_somebody_else_wrote()
    {
        Assert.Null(PeerTools.TwinMissing);

        var node = await ProgramResult.OfAsync(
            "node",
            ["--test", "--test-reporter=spec", "round.test.mjs"],
            PeerTools.Twin,
            Patience,
            ("STUDYBOT_DLL", BuiltPrograms.Bot));

        Assert.True(node.ExitCode == 0, $"{Failures(node.Output)}\n{node.Error}");
    }

    [OpenApiFact]
    public async Task Mistakes_in_traffic_are_found()
    {
        using var directory = new TemporaryDirectory();
        var traffic = directory.File("traffic.jsonl");
        await File.WriteAllTextAsync(
            traffic,
            """
            {"kind":"rest","method":"POST","path":"/channels/1/messages","request":{"embeds":"no"},"status":200,"answer":{},"injected":[]}
            {"kind":"rest","method":"GET","path":"/unheard/of","request":null,"status":200,"answer":{},"injected":[]}
            {"kind":"sent","payload":{"op":0,"t":"MESSAGE_CREATE","s":1,"d":{"id":"1"}}}
            {"kind":"received","payload":{"op":6,"d":{"token":"t"}}}
            """);

        var found = (await TrafficCheck.RunAsync(traffic)).Output;

        Assert.Contains("POST /channels/1/messages request", found);
        Assert.Contains("POST /channels/1/messages answer 200", found);
        Assert.Contains("GET /unheard/of is not in the document", found);
        Assert.Contains("dispatch MESSAGE_CREATE", found);
        Assert.Contains("received op 6", found);
    }

    /// <summary>The end of the report, which repeats what failed.</summary>
    private static string Failures(string report) => report[Math.Max(0, report.IndexOf("failing tests", StringComparison.Ordinal))..];
}
