using System.Text.Json;
using StudyBot.Tests.WholeBot;
using Xunit;

namespace StudyBot.Tests.Cli;

public sealed class SimulateVerbTests
{
    private static readonly string[] Berlin =
        ["simulate", "--days", "weekdays", "--time", "09:00", "--zone", "Berlin", "--from", "2026-10-23", "--for", "5"];

    [Fact]
    public async Task Schedule_that_is_only_an_idea_is_printed_day_by_day()
    {
        var printed = await Terminal.RunAsync(Berlin);

        Assert.Equal((0, ""), (printed.ExitCode, printed.Error));
        Assert.Contains("2026-10-23  Fri  09:00  2026-10-23 07:00  posts", printed.Output);
        Assert.Contains("2026-10-26  Mon  09:00  2026-10-26 08:00  posts", printed.Output);
        Assert.Contains("5 days: 3 posts, 1 clock change", printed.Output);
    }

    [Fact]
    public async Task Programs_get_the_same_as_json()
    {
        var printed = await Terminal.RunAsync([.. Berlin, "--json"]);

        using var simulation = JsonDocument.Parse(printed.Output);
        Assert.Equal(0, printed.ExitCode);
        Assert.Equal(0, simulation.RootElement.GetProperty("unexplainedAnomalies").GetInt32());
    }

    [Theory]
    [InlineData(
        "--zone: \"EST\" is a name for an offset and not a place, so it would be wrong whenever clocks change; "
        + "choose a city, for example America/New_York.",
        "--zone", "EST")]
    [InlineData(
        "--zone: \"Berln\" is not a time zone I know (did you mean Europe/Berlin?); "
        + "type a large city nearby, for example Berlin or New York.",
        "--zone", "Berln")]
    [InlineData("--for takes 1 to 3660 days, not 0.", "--for", "0")]
    public async Task What_would_be_wrong_is_refused_with_what_would_be_right(string sentence, params string[] options) =>
        Assert.Equal(sentence, await Terminal.RefusedAsync(2, ["simulate", .. options]));

    [Fact]
    public async Task All_that_is_wrong_is_named_at_once()
    {
        var printed = await Terminal.RunAsync("simulate", "--days", "sometimes", "--time", "25:00", "--window", "long");

        Assert.Equal((2, ""), (printed.ExitCode, printed.Output));
        Assert.Equal(["--days", "--time", "--window"], printed.Error.TrimEnd().Split('\n').Select(line => line.Split(':')[0]).Order());
    }

    [Fact]
    public async Task Subscription_is_read_from_its_database()
    {
        using var home = new BotHome();
        await using (var bot = await RunningBot.StartAsync(home))
        {
            await bot.Room.QuestionAsync(SampleAnswers.Channel);
        }

        var printed = await Terminal.RunAsync(home.Arguments("simulate", "ml-engineer", "--from", "2026-11-23", "--for", "7"));

        Assert.Equal((0, ""), (printed.ExitCode, printed.Error));
        Assert.Contains("7 days: 5 posts", printed.Output);
        Assert.Equal(
            "There is no subscription \"ml-enginer@ml-engineer\". Did you mean ml-engineer@ml-engineer?",
            await Terminal.RefusedAsync(2, home.Arguments("simulate", "ml-enginer@ml-engineer")));
    }

    [Fact]
    public async Task Database_that_is_missing_or_broken_is_named()
    {
        using var home = new BotHome();
        Assert.StartsWith(
            $"There is no database in {home.Data}; ", await Terminal.RefusedAsync(2, home.Arguments("simulate", "ml-engineer")));

        Directory.CreateDirectory(home.Data);
        await File.WriteAllTextAsync(home.DataDirectory.DatabasePath, new string('x', 5_000));
        Assert.StartsWith(
            $"The database {home.DataDirectory.DatabasePath} cannot be read: ",
            await Terminal.RefusedAsync(1, home.Arguments("simulate", "ml-engineer")));
    }
}
