using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StudyBot.Cli;
using StudyBot.Hosting;
using StudyBot.Tests.WholeBot;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Tests.Cli;

public sealed class DemoVerbTests : IDisposable
{
    private readonly BotHome _home = new(prompts: Repository.PathOf("prompts"));
    private readonly SignallingLogs _logs = new();
    private LogLevel? _lowest;

    public void Dispose()
    {
        _home.Dispose();
        _logs.Dispose();
    }

    [Fact]
    public async Task Week_is_lived_and_ends_with_a_leaderboard()
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter();

        var exitCode = await new CommandLine(CreateBot, output, error).RunAsync(
            ["demo", "--config", _home.ConfigurationFile], CancellationToken.None);

        var lines = output.ToString().TrimEnd('\n').Split('\n');
        Assert.Equal((0, ""), (exitCode, error.ToString()));
        Assert.Equal(7, lines.Count(line => line.Contains("posted: ", StringComparison.Ordinal)));
        Assert.Equal(7, lines.Count(line => line.Contains("closed: ", StringComparison.Ordinal)));
        Assert.Contains("Leaderboard: All tracks, week of 2026-11-02", lines);
        Assert.Matches("^  1[.] Birch +[0-9]+ points, 7 answers$", lines[^3]);
        Assert.Equal(LogLevel.Warning, _lowest);
        Assert.DoesNotContain(_logs.Take(), message => !message.StartsWith("Information: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task History_that_is_there_is_not_played_with()
    {
        Directory.CreateDirectory(_home.Data);
        await File.WriteAllTextAsync(_home.DataDirectory.DatabasePath, "mine");

        Assert.Equal(
            $"There is a history in {_home.Data} already; the demo only begins in an empty directory.",
            await Terminal.RefusedAsync(2, _home.Arguments("demo")));
        Assert.Equal("mine", await File.ReadAllTextAsync(_home.DataDirectory.DatabasePath));
    }

    private WebApplication CreateBot(BotSettings settings)
    {
        _lowest = settings.LowestLogLevel;
        var bot = Bot.Create(settings with { LowestLogLevel = LogLevel.None });
        bot.Services.GetRequiredService<ILoggerFactory>().AddProvider(_logs);
        return bot;
    }
}
