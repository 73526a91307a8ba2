using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StudyBot.Hosting;
using StudyBot.Tests.WholeBot;
using Xunit;

namespace StudyBot.Tests.Cli;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("There is no \"scor\" here. Did you mean score?", "scor")]
    [InlineData("There is no \"dotcor\" here. Did you mean doctor?", "dotcor")]
    [InlineData("There is no \"lnit\" here. Did you mean lint?", "questions", "lnit")]
    [InlineData("There is no \"--quesiton\" here. Did you mean --question?", "score", "--quesiton", "x")]
    [InlineData("There is no \"--jsn\" here. Did you mean --json?", "doctor", "--jsn")]
    [InlineData("Option '--answer-file' is required. See what there is with --help.", "score", "--question", "x")]
    [InlineData("Required command was not provided. See what there is with --help.", "questions")]
    [InlineData("--port takes a whole number, not \"x\". See what there is with --help.", "run", "--port", "x")]
    [InlineData("--for takes a whole number, not \"7.5\". See what there is with --help.", "simulate", "--for", "7.5")]
    public async Task Slip_on_the_command_line_is_named_with_what_would_be_right(string sentence, params string[] args) =>
        Assert.Equal(sentence, await Terminal.RefusedAsync(2, args));

    [Fact]
    public async Task Word_that_is_near_nothing_gets_the_list()
    {
        var sentence = await Terminal.RefusedAsync(2, "publish");

        Assert.StartsWith("There is no \"publish\" here. There are: run, questions, score, eval, simulate, doctor, ", sentence);
    }

    [Fact]
    public async Task Help_is_no_mistake()
    {
        var printed = await Terminal.RunAsync("--help");

        Assert.Equal((0, ""), (printed.ExitCode, printed.Error));
        Assert.Contains("simulate", printed.Output);
    }

    [Fact]
    public async Task Lowest_log_level_wins_over_the_configuration()
    {
        using var home = new BotHome();
        File.WriteAllText(home.ConfigurationFile, """{ "Logging": { "LogLevel": { "Default": "Trace", "StudyBot": "Trace" } } }""");
        await using var bot = Bot.Create(
            new BotSettings(home.DataDirectory, home.ConfigurationFile, Port: 0, LowestLogLevel: LogLevel.Warning));

        var logger = bot.Services.GetRequiredService<ILoggerFactory>().CreateLogger("StudyBot.Core");

        Assert.False(logger.IsEnabled(LogLevel.Information));
        Assert.True(logger.IsEnabled(LogLevel.Warning));
    }
}
