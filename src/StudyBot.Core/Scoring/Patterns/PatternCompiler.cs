namespace StudyBot.Core.Scoring.Patterns;

/// <summary>Turns the patterns of one question, and the synonym sets they use, into numbers of a lexicon.</summary>
internal sealed class PatternCompiler(IReadOnlyDictionary<string, IReadOnlyList<string>> synonyms)
{
    private readonly Dictionary<string, int> _setIndexes = [];
    private readonly List<CompiledPattern[]> _sets = [];

    public Lexicon Lexicon { get; } = new();

    /// <summary>The patterns of each set, by the index that terms refer to.</summary>
    public CompiledPattern[][] Sets() => [.. _sets];

    public CompiledPattern[] Compile(IReadOnlyList<string> patterns) => [.. patterns.Select(Compile)];

    /// <exception cref="ArgumentException">The bank's reader lets no such pattern through.</exception>
    private CompiledPattern Compile(string text)
    {
        if (!PatternParser.TryParse(text, out var pattern, out var problem))
        {
            throw new ArgumentException($"Pattern '{text}': {problem}", nameof(text));
        }

        var own = pattern.Terms.SelectMany(term => term.Options).SelectMany(option => option.Words)
            .Aggregate(Negation.None, (found, word) => found | NegationWords.In(word));
        return new CompiledPattern([.. pattern.Terms.Select(Compile)], pattern.Slack, own);
    }

    private CompiledTerm Compile(PatternTerm term)
    {
        var words = new List<int>();
        var phrases = new List<int[]>();
        var sets = new List<int>();
        foreach (var option in term.Options)
        {
            if (option.SetName is { } name)
            {
                sets.Add(IndexOfSet(name));
            }
            else if (option.Words.Count == 1)
            {
                words.Add(Lexicon.Number(option.Words[0]));
            }
            else
            {
                phrases.Add([.. option.Words.Select(Lexicon.Number)]);
            }
        }

        return new CompiledTerm([.. words.Distinct()], [.. phrases], [.. sets.Distinct()]);
    }

    /// <summary>The index is given out before the set's own patterns are compiled, so even a cycle comes to an end.</summary>
    private int IndexOfSet(string name)
    {
        if (_setIndexes.TryGetValue(name, out var index))
        {
            return index;
        }

        if (!synonyms.TryGetValue(name, out var patterns))
        {
            throw new ArgumentException($"There is no synonym set '{name}'.", nameof(name));
        }

        _setIndexes[name] = index = _sets.Count;
        _sets.Add([]);
        _sets[index] = Compile(patterns);
        return index;
    }
}
