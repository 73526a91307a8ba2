using System.Diagnostics;

namespace StudyBot.Tests;

/// <summary>How a program ended and what it said.</summary>
internal sealed record ProgramResult(int ExitCode, string Output, string Error)
{
    /// <summary>Runs a program to its end; none is left behind, whatever happens.</summary>
    public static async Task<ProgramResult> OfAsync(
        string program, IEnumerable<string> arguments, string directory, TimeSpan patience, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The program refuses settings it does not know, and this one is for the tests.
        start.Environment.Remove(Requirement.Variable);
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var limit = new CancellationTokenSource(patience, TimeProvider.System);
        using var process = Process.Start(start)!; // Never null without the shell.
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new ProgramResult(process.ExitCode, await output, await error);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
