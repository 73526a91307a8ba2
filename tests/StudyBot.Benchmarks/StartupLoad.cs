using System.Diagnostics;
using System.Text.RegularExpressions;
using StudyBot.TestSupport;

namespace StudyBot.Benchmarks;

/// <summary>
/// From the start of the process to the page answering, on an empty data directory and then again on the same one:
/// <c>dotnet run -c Release --project tests/StudyBot.Benchmarks -- startup</c>.
/// </summary>
internal static partial class StartupLoad
{
    private const int Starts = 7;

    public static async Task RunAsync()
    {
        var first = new List<double>();
        var again = new List<double>();
        for (var start = 0; start < Starts; start++)
        {
            using var directory = new TemporaryDirectory();
            first.Add(await StartAsync(directory.Path));
            again.Add(await StartAsync(directory.Path));
        }

        Console.WriteLine($"first start: median {Median(first):0.00} s; later starts: median {Median(again):0.00} s ({Starts} each)");
    }

    private static async Task<double> StartAsync(string data)
    {
        var watch = Stopwatch.StartNew();
        using var bot = Process.Start(new ProcessStartInfo(
            "dotnet", [typeof(StudyBot.Hosting.BotSettings).Assembly.Location, "run", "--data", data, "--port", "0"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!; // Null only when an existing process is reused, which a new program is not.
        try
        {
            var address = await AddressAsync(bot);
            using var client = new HttpClient();
            (await client.GetAsync(new Uri(address))).EnsureSuccessStatusCode();
            return watch.Elapsed.TotalSeconds;
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

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    [GeneratedRegex(@"http://[0-9.]+:\d+")]
    private static partial Regex Address();
}
