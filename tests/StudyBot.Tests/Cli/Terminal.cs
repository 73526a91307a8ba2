using Microsoft.Extensions.Logging;
using StudyBot.Cli;
using Xunit;

namespace StudyBot.Tests.Cli;

/// <summary>Types a command line and reads what it prints.</summary>
internal static class Terminal
{
    public static async Task<Printed> RunAsync(params string[] args)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var commandLine = new CommandLine(settings => Bot.Create(settings with { LowestLogLevel = LogLevel.None }), output, error);
        var exitCode = await commandLine.RunAsync(args, CancellationToken.None);
        return new Printed(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>The one sentence with which the command line was refused.</summary>
    public static async Task<string> RefusedAsync(int exitCode, params string[] args)
    {
        var printed = await RunAsync(args);

        Assert.Equal((exitCode, ""), (printed.ExitCode, printed.Output));
        return Assert.Single(printed.Error.TrimEnd('\n').Split('\n'));
    }
}
