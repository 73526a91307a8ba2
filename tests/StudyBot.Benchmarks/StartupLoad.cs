using System.Diagnostics;
using System.Text.RegularExpressions;
using StudyBot.TestSupport;

namespace StudyBot.Benchmarks;

/// <summary>
/// From the start of the process to the page answering, on an empty data directory and then again on the same one, and to the first question
/// being there: <c>dotnet run -c Release --project tests/StudyBot.Benchmarks -- startup [built StudyBot.dll]</c>. Where others use the
/// machine, the processor time is what can be compared.
/// </summary>
internal static partial class StartupLoad
{
    private const int Starts = 10;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(10);

    /// <param name="program">The program to start; null for the one built together with these benchmarks.</param>
    public static async Task RunAsync(string? program)
    {
        var built = program ?? BuiltPrograms.Bot;
        var first = new List<Start>();
        var again = new List<Start>();
        for (var start = 0; start < Starts; start++)
        {
            using var directory = new TemporaryDirectory();
            first.Add(await StartAsync(built, directory.Path));
            again.Add(await StartAsync(built, directory.Path));
        }

        Console.WriteLine($"first start:  {Medians(first)}");
        Console.WriteLine($"later starts: {Medians(again)}");
    }

    private static async Task<Start> StartAsync(string program, string data)
    {
        var watch = Stopwatch.StartNew();
        using var bot = Process.Start(new ProcessStartInfo("dotnet", [program, "run", "--data", data, "--port", "0"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!; // Null only when an existing process is reused, which a new program is not.
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(await AddressAsync(bot)) };
            (await client.GetAsync("/")).EnsureSuccessStatusCode();
            var (page, processor) = (watch.Elapsed, bot.TotalProcessorTime);
            while (!(await client.GetStringAsync("/api/messages?member=birch&channel=ml-engineer")).Contains("\"card\":{"))
            {
                await Task.Delay(BetweenLooks, TimeProvider.System);
            }

            return new Start(page, processor, watch.Elapsed);
        }
        finally
        {
            bot.Kill();
            await bot.WaitForExitAsync();
        }
    }

    private static async Task<string> AddressAsync(Process bot)
    {
        while (await bot.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Address().Match(line) is { Success: true } match)
            {
                return match.Value;
            }
        }

        throw new InvalidOperationException("The bot ended before it was ready.");
    }

    private static string Medians(List<Start> starts) =>
        $"page after {Median(starts, start => start.Page):0.00} s ({Median(starts, start => start.Processor):0.00} s of processor time), "
        + $"question after {Median(starts, start => start.Question):0.00} s (medians of {starts.Count})";

    private static double Median(List<Start> starts, Func<Start, TimeSpan> figure) =>
        starts.Select(start => figure(start).TotalSeconds).Order().ElementAt(starts.Count / 2);

    [GeneratedRegex(@"http://[0-9.]+:\d+")]
    private static partial Regex Address();

    /// <param name="Page">Until the page answered.</param>
    /// <param name="Processor">Spent by the process until then.</param>
    /// <param name="Question">Until a question stood in its channel.</param>
    private sealed record Start(TimeSpan Page, TimeSpan Processor, TimeSpan Question);
}
