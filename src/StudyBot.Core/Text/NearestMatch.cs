namespace StudyBot.Core.Text;

/// <summary>Finds what somebody probably meant: the candidate with the fewest slips of the finger.</summary>
/// <remarks>
/// A slip is a character added, dropped or replaced, or two neighbours swapped (Damerau-Levenshtein, each stretch edited once).
/// Case does not matter. Ties go to the longer common beginning, then to the ordinal order, whatever order the candidates come in.
/// </remarks>
public static class NearestMatch
{
    /// <summary>Longer words are not compared: nobody mistypes a name of that length.</summary>
    private const int LongestWord = 64;

    /// <summary>The nearest candidate within as many slips as words of their length may hold, or null.</summary>
    public static string? Find(string typed, IEnumerable<string> candidates)
    {
        if (typed.Length is 0 or > LongestWord)
        {
            return null;
        }

        return candidates
            .Where(candidate => candidate.Length <= LongestWord)
            .Select(candidate => (Word: candidate, Allowed: SlipsAllowed(typed, candidate)))
            .Select(pair => (pair.Word, pair.Allowed, Distance: Distance(typed, pair.Word, pair.Allowed)))
            .Where(match => match.Distance <= match.Allowed)
            .OrderBy(match => match.Distance)
            .ThenByDescending(match => CommonStart(typed, match.Word))
            .ThenBy(match => match.Word, StringComparer.Ordinal)
            .Select(match => match.Word)
            .FirstOrDefault();
    }

    /// <summary>The number of slips between two words, or <paramref name="bound"/> + 1 as soon as it is known to be more.</summary>
    public static int Distance(string left, string right, int bound)
    {
        if (Math.Abs(left.Length - right.Length) > bound)
        {
            return bound + 1;
        }

        var (beforeLast, last, current) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var column = 0; column <= right.Length; column++)
        {
            last[column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            if (FillRow(left, right, row, beforeLast, last, current) > bound)
            {
                return bound + 1;
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return Math.Min(last[right.Length], bound + 1);
    }

    /// <summary>
    /// Returns the smallest number in the row. A swap reaches back two rows, but every number there is at most one below the
    /// smallest of the row between, so a row above the bound still ends the search.
    /// </summary>
    private static int FillRow(string left, string right, int row, int[] beforeLast, int[] last, int[] current)
    {
        current[0] = row;
        var smallest = row;
        for (var column = 1; column <= right.Length; column++)
        {
            var replaced = last[column - 1] + (Same(left[row - 1], right[column - 1]) ? 0 : 1);
            var cost = Math.Min(replaced, Math.Min(last[column], current[column - 1]) + 1);
            if (IsSwap(left, right, row, column))
            {
                cost = Math.Min(cost, beforeLast[column - 2] + 1);
            }

            current[column] = cost;
            smallest = Math.Min(smallest, cost);
        }

        return smallest;
    }

    private static bool IsSwap(string left, string right, int row, int column) =>
        row > 1 && column > 1 && Same(left[row - 1], right[column - 2]) && Same(left[row - 2], right[column - 1]);

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);

    private static int CommonStart(string left, string right) => left.Zip(right).TakeWhile(pair => Same(pair.First, pair.Second)).Count();

    /// <summary>One for each three characters of the longer word: "need" is near "needed", "soon" is not near "mon".</summary>
    private static int SlipsAllowed(string left, string right) => Math.Clamp(Math.Max(left.Length, right.Length) / 3, 1, 3);
}
