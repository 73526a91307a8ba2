namespace StudyBot.Core.Questions.Reading.Yaml;

/// <summary>Finds the word an author probably meant.</summary>
internal static class NearestWord
{
    private const int LongestWord = 80;

    /// <summary>With more to choose from, comparing would take longer than the author needs to look.</summary>
    private const int MostKnown = 1_000;

    /// <summary>The known word with the fewest edits, or null when none is near enough to be a slip.</summary>
    public static string? Find(string word, IReadOnlyCollection<string> known)
    {
        if (word.Length > LongestWord || known.Count > MostKnown)
        {
            return null;
        }

        return known
            .Where(candidate => Math.Abs(candidate.Length - word.Length) <= MostEdits(word, candidate))
            .Select(candidate => (Candidate: candidate, Edits: Edits(word.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(pair => pair.Edits <= MostEdits(word, pair.Candidate))
            .OrderBy(pair => pair.Edits)
            .ThenBy(pair => pair.Candidate, StringComparer.Ordinal)
            .Select(pair => pair.Candidate)
            .FirstOrDefault();
    }

    private static int MostEdits(string word, string candidate) => Math.Max(1, Math.Max(word.Length, candidate.Length) / 3);

    /// <summary>Insertions, deletions, replacements and swaps of neighbours that turn one word into the other.</summary>
    public static int Edits(string from, string to)
    {
        var table = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                table[i, j] = i == 0 || j == 0 ? i + j : Cheapest(table, from, to, i, j);
            }
        }

        return table[from.Length, to.Length];
    }

    private static int Cheapest(int[,] table, string from, string to, int i, int j)
    {
        var replaced = table[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
        var edits = Math.Min(replaced, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
        var isSwap = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
        return isSwap ? Math.Min(edits, table[i - 2, j - 2] + 1) : edits;
    }
}
