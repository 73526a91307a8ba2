namespace StudyBot.Core.Scoring.Reference;

/// <summary>How alike stems are in their letters, for misspellings and word forms that a stemmer keeps apart.</summary>
/// <remarks>
/// Which stems are alike is looked up, not compared: for each stem of a reference once, among all stems that the table then has.
/// </remarks>
internal sealed class StemLikeness(StemTable stems)
{
    /// <summary>Less is chance.</summary>
    private const double Least = 0.5;

    private const int Run = 3;

    private readonly Dictionary<string, List<int>> _stemsWith = [];
    private readonly List<HashSet<string>> _runs = [];
    private readonly Dictionary<int, (int Known, List<(int Stem, double Likeness)> Alike)> _alike = [];

    /// <summary>The share of the wanted stems that are there, where a similar one counts for as much as it is alike.</summary>
    public double Share(int[] wanted, HashSet<int> there)
    {
        var sum = 0.0;
        foreach (var stem in wanted)
        {
            sum += there.Contains(stem) ? 1 : Best(stem, there);
        }

        return wanted.Length == 0 ? 0 : sum / wanted.Length;
    }

    private double Best(int stem, HashSet<int> there)
    {
        foreach (var (other, likeness) in Alike(stem))
        {
            if (there.Contains(other))
            {
                return likeness;
            }
        }

        return 0;
    }

    /// <summary>The most alike first.</summary>
    private List<(int Stem, double Likeness)> Alike(int stem)
    {
        IndexNewStems();
        if (!_alike.TryGetValue(stem, out var known) || known.Known < _runs.Count)
        {
            _alike[stem] = known = (_runs.Count, Find(stem));
        }

        return known.Alike;
    }

    private List<(int Stem, double Likeness)> Find(int stem) =>
    [
        .. _runs[stem].SelectMany(run => _stemsWith[run]).Where(other => other != stem).Distinct()
            .Select(other => (Stem: other, Likeness: Overlap.Dice(_runs[stem], _runs[other])))
            .Where(other => other.Likeness >= Least)
            .OrderByDescending(other => other.Likeness)
            .ThenBy(other => other.Stem),
    ];

    private void IndexNewStems()
    {
        for (var stem = _runs.Count; stem < stems.Count; stem++)
        {
            var runs = RunsOf($"^{stems.Name(stem)}$");
            _runs.Add(runs);
            foreach (var run in runs)
            {
                if (!_stemsWith.TryGetValue(run, out var with))
                {
                    _stemsWith[run] = with = [];
                }

                with.Add(stem);
            }
        }
    }

    private static HashSet<string> RunsOf(string text)
    {
        var runs = new HashSet<string>();
        for (var start = 0; start + Run <= text.Length; start++)
        {
            runs.Add(text.Substring(start, Run));
        }

        return runs;
    }
}
