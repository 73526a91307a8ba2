namespace StudyBot.Core.Schedules.Texts;

/// <summary>What a mistyped word was probably meant to be, and how people's words are quoted back to them.</summary>
internal static class Spelling
{
    private const int LongestQuote = 40;

    /// <summary>The candidate that takes the fewest keystrokes to correct to, or null when none is close.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates) =>
        candidates
            .Select(candidate => (Candidate: candidate, Distance: Distance(word, candidate)))
            .Where(pair => pair.Distance <= Math.Max(1, Math.Min(word.Length, pair.Candidate.Length) / 3))
            .OrderBy(pair => pair.Distance)
            .Select(pair => pair.Candidate)
            .FirstOrDefault();

    public static string DidYouMean(string? meant) => meant is null ? "" : $" (did you mean {meant}?)";

    public static string Quoted(string text) =>
        text.Length <= LongestQuote ? $"\"{text}\"" : $"\"{text.AsSpan(0, LongestQuote)}...\"";

    /// <summary>Insertions, deletions, replacements and swaps of neighbours.</summary>
    public static int Distance(string first, string second)
    {
        var rows = new int[first.Length + 1, second.Length + 1];
        for (var i = 0; i <= first.Length; i++)
        {
            for (var j = 0; j <= second.Length; j++)
            {
                rows[i, j] = (i, j) switch
                {
                    (0, _) => j,
                    (_, 0) => i,
                    _ => Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, Diagonal(rows, i, j, first, second)),
                };
            }
        }

        return rows[first.Length, second.Length];
    }

    private static int Diagonal(int[,] rows, int i, int j, string first, string second)
    {
        var replaced = rows[i - 1, j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1);
        return i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1]
            ? Math.Min(replaced, rows[i - 2, j - 2] + 1)
            : replaced;
    }
}
