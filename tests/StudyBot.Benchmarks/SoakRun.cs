using StudyBot.TestSupport.Soak;

namespace StudyBot.Benchmarks;

/// <summary>
/// The long form of the soak, which tests run in a short one: <c>dotnet run -c Release --project tests/StudyBot.Benchmarks -- soak
/// [--platform slack] [--rounds 200] [--seed N]</c>. Ends with 1 when anything is not as it must be.
/// </summary>
internal static class SoakRun
{
    private const int UsualRounds = 200;
    private const int BetweenReports = 10;

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var target = Option(arguments, "--platform") is { } platform ? Enum.Parse<SoakTarget>(platform, ignoreCase: true) : SoakTarget.Discord;
        var rounds = Number(arguments, "--rounds") ?? UsualRounds;
        var seed = Number(arguments, "--seed") ?? Environment.TickCount;
        var unobserved = new List<Exception>();
        TaskScheduler.UnobservedTaskException += (_, happened) => unobserved.Add(happened.Exception);
        Console.WriteLine($"{rounds} rounds on {target}, seed {seed}");
        var report = await FaultSoak.RunAsync(target, rounds, seed, Show);

        // Nobody's failure is told when what holds it is collected.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Print("Faults", report.Faults);
        Print("Logged", report.Logged);
        Console.WriteLine($"{report.Answers} answers, {report.Requests:#,0} requests, {report.Restarts} restarts, {unobserved.Count} exceptions nobody saw.");
        unobserved.ForEach(failure => Console.WriteLine($"UNOBSERVED {failure}"));
        report.Problems.ToList().ForEach(problem => Console.WriteLine($"PROBLEM {problem}"));
        return report.Problems.Count + unobserved.Count == 0 ? 0 : 1;
    }

    private static void Show(int round)
    {
        if (round % BetweenReports == 0)
        {
            Console.WriteLine($"round {round}");
        }
    }

    private static void Print(string title, IReadOnlyDictionary<string, int> counts)
    {
        Console.WriteLine($"{title}:");
        foreach (var (name, count) in counts.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Console.WriteLine($"  {count,6} {name}");
        }
    }

    private static int? Number(IReadOnlyList<string> arguments, string name) => Option(arguments, name) is { } text ? int.Parse(text) : null;

    private static string? Option(IReadOnlyList<string> arguments, string name)
    {
        var at = arguments.ToList().IndexOf(name);
        return at >= 0 && at + 1 < arguments.Count ? arguments[at + 1] : null;
    }
}
