using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Tests.Cli;

/// <summary>What an operator sees who starts the program as it was built.</summary>
public sealed class RunVerbTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Without_any_platform_it_says_so_in_one_sentence_and_ends()
    {
        using var directory = new TemporaryDirectory();

        var bot = await ProgramResult.OfAsync(
            "dotnet",
            [BuiltPrograms.Bot, "run", "--data", directory.Path, "--port", "0"],
            directory.Path,
            Patience,
            ("STUDYBOT_Playground__Enabled", "false"));

        Assert.Equal(1, bot.ExitCode);
        Assert.StartsWith("There is nowhere to talk: Playground:Enabled is false", bot.Error, StringComparison.Ordinal);
        Assert.Single(bot.Error.Trim().Split('\n'));
    }
}
