using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Tests.Peers;

/// <summary>
/// The loopback Slack that the adapter is tested with could be wrong in the same way as the adapter; these judges are Slack's own.
/// </summary>
public sealed class SlackPeerChecks
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [PeerTheory]
    [InlineData("slack-web-api.test.mjs")]
    [InlineData("slack-bolt.test.mjs")]
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
            ("STUDYBOT_SLACK_HARNESS_DLL", BuiltPrograms.SlackHarness),
            ("STUDYBOT_TRAFFIC", traffic));

        Assert.True(node.ExitCode == 0, $"{file}:\n{Failures(node.Output)}\n{node.Error}");
        await SlackTrafficCheck.AssertFitsAsync(traffic);
    }

    [SlackTrafficFact]
    public async Task Arguments_that_are_not_documented_are_found()
    {
        var found = await CheckAsync(
            """
            {"kind":"request","method":"chat.postMessage","arguments":{"channel":"C1","text":"x","client_msg_id":"1"},"answer":{"ok":true}}
            {"kind":"request","method":"conversations.history","arguments":{"channel":"C1","limit":"ten"},"answer":{"ok":true}}
            {"kind":"request","method":"chat.unheard","arguments":{},"answer":{"ok":true}}
            {"kind":"request","method":"response_url","arguments":{"text":"x","channel":"C1"},"answer":{"ok":true}}
            """);

        Assert.Contains("client_msg_id", found);
        Assert.Contains("chat.unheard", found);
        Assert.Contains("response_url has no argument channel", found);
        Assert.DoesNotContain(" 0 mistakes", found);
    }

    [SlackSamplesFact]
    public async Task What_the_server_sends_against_the_samples_is_found()
    {
        var found = await CheckAsync(
            """
            {"kind":"request","method":"auth.test","arguments":{},"answer":{"ok":true,"nonsense":1}}
            {"kind":"sent","frame":{"type":"events_api","payload":{"event":{"type":"message","texts":"x"}}}}
            """);

        Assert.Contains("auth.test.nonsense is in no sample", found);
        Assert.Contains("message.texts is in no sample", found);
        Assert.Contains("message.channel is missing", found);
        Assert.Contains("envelope.envelope_id is missing", found);
    }

    private static async Task<string> CheckAsync(string lines)
    {
        using var directory = new TemporaryDirectory();
        var traffic = directory.File("traffic.jsonl");
        await File.WriteAllTextAsync(traffic, lines);
        return (await SlackTrafficCheck.RunAsync(traffic)).Output;
    }

    /// <summary>The end of the report, which repeats what failed.</summary>
    private static string Failures(string report) => report[Math.Max(0, report.IndexOf("failing tests", StringComparison.Ordinal))..];
}
