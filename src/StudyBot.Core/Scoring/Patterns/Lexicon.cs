using System.Collections.Concurrent;
using StudyBot.Core.Scoring.Stemming;
using StudyBot.Core.Scoring.Text;

namespace StudyBot.Core.Scoring.Patterns;

/// <summary>
/// The words that the patterns of one question look for, numbered. A word of an answer is turned into the numbers it satisfies: its
/// stem and the beginnings it has.
/// </summary>
internal sealed class Lexicon
{
    /// <summary>
    /// Answers repeat their words, so the last step is remembered; beyond this many different words it is worked out each time.
    /// </summary>
    private const int MostRemembered = 16_384;

    /// <summary>A slip in a shorter word makes another word too easily.</summary>
    private const int ShortestMistyped = 7;

    private const int ShortestStem = 5;

    private readonly Dictionary<string, int> _stems = [];
    private readonly Dictionary<string, int> _prefixes = [];
    private readonly ConcurrentDictionary<string, int[]> _remembered = new();
    private int _contraction = -1;
    private int _longestPrefix;

    public int Count { get; private set; }

    /// <summary>The number of a pattern's word, given out on first sight. Called only while a question is being compiled.</summary>
    public int Number(PatternWord word)
    {
        if (word.IsPrefix)
        {
            _longestPrefix = Math.Max(_longestPrefix, word.Text.Length);
            return Number(_prefixes, word.Text);
        }

        return word.Text == "n't" ? NumberOfContraction() : NumberOfStem(word.Text);
    }

    public int NumberOfStem(ReadOnlySpan<char> word)
    {
        Span<char> room = stackalloc char[Porter2.LongestWord];
        return Number(_stems, DomainWords.Stem(word, room).ToString());
    }

    /// <summary>All numbers that a folded word of an answer satisfies.</summary>
    public int[] Find(ReadOnlySpan<char> word)
    {
        if (word.Length > Porter2.LongestWord)
        {
            return [];
        }

        if (_remembered.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var numbers))
        {
            return numbers;
        }

        numbers = WorkOut(word);
        if (_remembered.Count < MostRemembered)
        {
            _remembered.TryAdd(word.ToString(), numbers);
        }

        return numbers;
    }

    private int NumberOfContraction() => _contraction >= 0 ? _contraction : _contraction = Count++;

    private int Number(Dictionary<string, int> table, string key)
    {
        if (!table.TryGetValue(key, out var number))
        {
            table[key] = number = Count++;
        }

        return number;
    }

    private int[] WorkOut(ReadOnlySpan<char> word)
    {
        var numbers = new List<int>();
        Span<char> room = stackalloc char[Porter2.LongestWord];
        if (_stems.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(DomainWords.Stem(word, room), out var stem))
        {
            numbers.Add(stem);
        }

        var prefixes = _prefixes.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(word.Length, _longestPrefix); length > 0; length--)
        {
            if (prefixes.TryGetValue(word[..length], out var prefix))
            {
                numbers.Add(prefix);
            }
        }

        if (_contraction >= 0 && NegationWords.IsContraction(word))
        {
            numbers.Add(_contraction);
        }

        if (numbers.Count == 0 && MeantStem(word) is { } meant)
        {
            numbers.Add(meant);
        }

        return [.. numbers];
    }

    /// <summary>
    /// The number of the only stem that a long unknown word is one slip away from, if there is one. The first letter is hardly ever
    /// mistyped.
    /// </summary>
    private int? MeantStem(ReadOnlySpan<char> word)
    {
        if (word.Length < ShortestMistyped || word.ContainsAnyExceptInRange('a', 'z'))
        {
            return null;
        }

        Span<char> room = stackalloc char[Porter2.LongestWord];
        var stem = DomainWords.Stem(word, room);
        int? meant = null;
        foreach (var (known, number) in _stems)
        {
            if (known.Length >= ShortestStem && known[0] == stem[0] && OneSlip.Apart(stem, known))
            {
                if (meant is not null)
                {
                    return null;
                }

                meant = number;
            }
        }

        return meant;
    }
}
