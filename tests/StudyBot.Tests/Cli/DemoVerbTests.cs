using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StudyBot.Cli;
using StudyBot.Core.Rounds;
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
        Assert.StartsWith("Mon 06:00  Alder subscribes ", lines[0]);
        Assert.Contains("Leaderboard: All tracks, all time", lines);
        Assert.Matches("^  1[.] Birch +[0-9]+ points, 7 answers$", lines[^3]);
        Assert.Equal(LogLevel.Warning, _lowest);
        Assert.DoesNotContain(_logs.Take(), message => !message.StartsWith("Information: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-11-25T08:59:59Z", "2026-11-24", false)]
    [InlineData("2026-11-25T09:00:00Z", "2026-11-24", true)]
    [InlineData("2026-11-25T18:59:59Z", "2026-11-24", true)]
    [InlineData("2026-11-25T19:00:00Z", "2026-11-25", false)]
    public async Task Kept_week_ends_now_so_that_run_goes_on_without_a_gap(string now, string last, bool isTodayOpen)
    {
        using var home = new BotHome(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture), Repository.PathOf("prompts"));
        await using var error = new StringWriter();

        var exitCode = await new CommandLine(CreateBot, TextWriter.Null, error, home.Clock).RunAsync(
            home.Arguments("demo"), CancellationToken.None);

        Assert.Equal((0, ""), (exitCode, error.ToString()));
        var rounds = await home.ReadAsync(history => history.Rounds.OrderBy(round => round.Date).ToListAsync());
        var lastDate = DateOnly.Parse(last, CultureInfo.InvariantCulture);
        Assert.Equal(
            Enumerable.Range(0, isTodayOpen ? 8 : 7).Select(day => lastDate.AddDays(day - 6)), rounds.Select(round => round.Date));
        Assert.All(rounds.Take(7), round => Assert.Equal(RoundState.Finished, round.State));

        await using (var bot = await RunningBot.StartAsync(home))
        {
            await RoomVisitor.WaitForAsync(async () => (await bot.Room.HealthAsync()).Status == HttpStatusCode.OK ? "well" : null);
        }

        Assert.Empty(await home.ReadAsync(history => history.Rounds.Where(round => round.State == RoundState.Missed).ToListAsync()));
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
