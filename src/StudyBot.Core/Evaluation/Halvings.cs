using StudyBot.Core.Evaluation.Measures;

namespace StudyBot.Core.Evaluation;

/// <summary>
/// Ways to cut the questions in two halves: one half is fitted to, the other is scored, and the other way round. Several cuts are pooled,
/// because with few questions each one is a lottery.
/// </summary>
internal static class Halvings
{
    /// <summary>With fewer, a half would have one question and nothing to be left out of it.</summary>
    public const int FewestQuestions = 4;

    public const int Count = 10;

    private const ulong Seed = 20_260_102;

    /// <returns>Two for each cut: its number and the questions that are fitted to.</returns>
    public static IReadOnlyList<(int Cut, IReadOnlySet<string> Fit)> Of(IEnumerable<string> questions)
    {
        var order = questions.Distinct().Order(StringComparer.Ordinal).ToArray();
        var random = new SeededRandom(Seed);
        var halves = new List<(int, IReadOnlySet<string>)>();
        for (var cut = 0; cut < Count; cut++)
        {
            random.Shuffle<string>(order);
            halves.Add((cut, order.Take(order.Length / 2).ToHashSet()));
            halves.Add((cut, order.Skip(order.Length / 2).ToHashSet()));
        }

        return halves;
    }

    /// <summary>The same order of the same ids in every run, and another one for every cut.</summary>
    public static void Shuffle<T>(Span<T> rows, int cut) => new SeededRandom(Seed + 1 + (ulong)cut).Shuffle(rows);
}
