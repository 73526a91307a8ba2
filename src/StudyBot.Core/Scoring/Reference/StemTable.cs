using StudyBot.Core.Scoring.Rules;
using StudyBot.Core.Scoring.Stemming;

namespace StudyBot.Core.Scoring.Reference;

/// <summary>Numbers for stems, so that texts are compared by numbers. One table serves all texts that are compared with each other.</summary>
internal sealed class StemTable
{
    private readonly Dictionary<string, int> _words = [];
    private readonly Dictionary<string, int> _stems = [];
    private readonly List<string> _names = [];
    private readonly List<bool> _isContent = [];

    public int Count => _names.Count;

    public int NumberOf(ReadOnlySpan<char> word)
    {
        var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (words.TryGetValue(word, out var number))
        {
            return number;
        }

        Span<char> room = stackalloc char[Porter2.LongestWord];
        var stem = DomainWords.Stem(word, room).ToString();
        if (!_stems.TryGetValue(stem, out number))
        {
            _stems[stem] = number = _names.Count;
            _names.Add(stem);
            _isContent.Add(!FunctionWords.Contains(word));
        }

        words[word] = number;
        return number;
    }

    public string Name(int stem) => _names[stem];

    /// <summary>It says something, and does not only hold the sentence together.</summary>
    public bool IsContent(int stem) => _isContent[stem];

    public bool IsNumber(int stem) => char.IsAsciiDigit(_names[stem][0]);
}
