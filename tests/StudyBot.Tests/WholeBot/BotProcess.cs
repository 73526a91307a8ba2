using System.Diagnostics;
using System.Text.RegularExpressions;
using StudyBot.TestSupport;

namespace StudyBot.Tests.WholeBot;

/// <summary>The verb <c>run</c> of the built program, in a process of its own.</summary>
internal sealed partial class BotProcess : IDisposable
{
    /// <summary>Real time. Only a broken bot takes so long, however busy the machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;

    private BotProcess(Process process)
    {
        _process = process;
    }

    public static BotProcess Start(BotHome home, int port = 0)
    {
        var start = new ProcessStartInfo("dotnet", [BuiltPrograms.Bot, .. home.Arguments("run"), "--port", $"{port}"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment.Remove(Requirement.Variable);
        return new BotProcess(Process.Start(start)!); // Never null without the shell.
    }

    /// <summary>Passes over what comes before the line with that part.</summary>
    public async Task<string> LineAsync(string part)
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        while (await _process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Contains(part, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"The bot ended without saying \"{part}\".");
    }

    /// <summary>Waits for a line and reads the address in it.</summary>
    public async Task<Uri> AddressAsync(string part) => new(Address().Match(await LineAsync(part)).Value);

    /// <summary>As a crash does.</summary>
    public void Kill() => _process.Kill();

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }

    [GeneratedRegex(@"http://127[.]0[.]0[.]1:\d+")]
    private static partial Regex Address();
}
