using System.Text.Json.Nodes;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Tests.Cli;

/// <summary>
/// The program asks for the invariant culture when it starts. Here that wish is taken out, so that it would write commas, dotless letters and
/// other digits if anything in scoring followed the machine.
/// </summary>
public sealed class CultureTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TemporaryDirectory _directory = new();

    [IcuTheory]
    [InlineData("tr_TR.UTF-8")]
    [InlineData("de_DE.UTF-8")]
    [InlineData("ar_SA.UTF-8")]
    public async Task Goldens_are_scored_to_the_byte_as_without_any_culture(string culture)
    {
        var expected = await ScoresAsync(Path.ChangeExtension(BuiltPrograms.Bot, ".runtimeconfig.json"), "C");
        var actual = await ScoresAsync(await WithCulturesAsync(), culture);

        Assert.Equal(expected, actual);
    }

    public void Dispose() => _directory.Dispose();

    private async Task<string> WithCulturesAsync()
    {
        var settings = JsonNode.Parse(await File.ReadAllTextAsync(Path.ChangeExtension(BuiltPrograms.Bot, ".runtimeconfig.json")))!;
        settings["runtimeOptions"]!["configProperties"]!["System.Globalization.Invariant"] = false;
        var path = Path.Combine(_directory.Path, "cultures.runtimeconfig.json");
        await File.WriteAllTextAsync(path, settings.ToJsonString());
        return path;
    }

    /// <summary>What the program prints, and every verdict.</summary>
    private async Task<(string Output, string Scores)> ScoresAsync(string runtimeConfig, string culture)
    {
        var scores = Path.Combine(_directory.Path, $"{culture}.jsonl");
        string[] arguments =
        [
            "exec", "--runtimeconfig", runtimeConfig, BuiltPrograms.Bot,
            "eval", "--json", "--set", Repository.PathOf("prompts/golden/core.jsonl"), "--scores-out", scores,
        ];
        var ended = await ProgramResult.OfAsync("dotnet", arguments, Repository.Root, Patience, ("LC_ALL", culture));
        Assert.True(ended.ExitCode == 0, ended.Error);
        return (ended.Output, await File.ReadAllTextAsync(scores));
    }
}
