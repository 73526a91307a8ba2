using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Tests.Browser;

/// <summary>Runs the checks of <c>tests/browser</c>, so that one command tests everything. Their own README says how to run them alone.</summary>
public sealed class BrowserChecks
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    [BrowserTheory]
    [InlineData("room.test.mjs")]
    [InlineData("bot.test.mjs")]
    [InlineData("round.test.mjs")]
    public async Task Checks_pass_in_a_real_browser(string file)
    {
        Assert.Null(BrowserTools.Missing);

        var node = await ProgramResult.OfAsync(
            "node",
            ["--test", "--test-reporter=spec", file],
            BrowserTools.Folder,
            Patience,
            ("STUDYBOT_DLL", BuiltPrograms.Bot),
            ("STUDYBOT_HARNESS_DLL", BuiltPrograms.PlaygroundHarness));

        Assert.True(node.ExitCode == 0, $"{file}:\n{Failures(node.Output)}\n{node.Error}");
    }

    /// <summary>The end of the report, which repeats what failed.</summary>
    private static string Failures(string report) => report[Math.Max(0, report.IndexOf("failing tests", StringComparison.Ordinal))..];
}
