namespace StudyBot.Core.Scoring.Reference;

/// <summary>What two texts have in common, in several measures.</summary>
internal static class Overlap
{
    /// <summary>The share of what is wanted that is there; 0 where nothing is wanted.</summary>
    public static double Share<T>(IReadOnlyCollection<T> wanted, HashSet<T> there) =>
        wanted.Count == 0 ? 0 : (double)wanted.Count(there.Contains) / wanted.Count;

    /// <summary>The same, where some count for more.</summary>
    public static double WeightedShare(int[] wanted, HashSet<int> there, Func<int, double> weight)
    {
        var all = 0.0;
        var found = 0.0;
        foreach (var one in wanted)
        {
            var value = weight(one);
            all += value;
            found += there.Contains(one) ? value : 0;
        }

        return all == 0 ? 0 : found / all;
    }

    /// <summary>Twice the common ones over all of both.</summary>
    public static double Dice<T>(HashSet<T> one, HashSet<T> other) =>
        one.Count + other.Count == 0 ? 0 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);

    /// <summary>Balances how much of each is in the other, so that neither a word nor a whole book is the same as a sentence.</summary>
    public static double Balanced(StemmedText one, StemmedText other)
    {
        var there = Share(one.Different, other.Set);
        var back = Share(other.Different, one.Set);
        return there + back == 0 ? 0 : 2 * there * back / (there + back);
    }

    /// <summary>The length of the longest sequence that stands in both in the same order, with gaps.</summary>
    public static int CommonSequence(int[] one, int[] other)
    {
        var lengths = new int[other.Length + 1];
        foreach (var stem in one)
        {
            var diagonal = 0;
            for (var place = 1; place <= other.Length; place++)
            {
                var above = lengths[place];
                lengths[place] = stem == other[place - 1] ? diagonal + 1 : Math.Max(above, lengths[place - 1]);
                diagonal = above;
            }
        }

        return lengths[other.Length];
    }
}
