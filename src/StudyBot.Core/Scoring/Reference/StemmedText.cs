using StudyBot.Core.Scoring.Text;

namespace StudyBot.Core.Scoring.Reference;

/// <summary>A text as the numbers of its stems.</summary>
internal sealed class StemmedText
{
    /// <summary>Shorter runs occur in all English texts, longer ones only where the same word does.</summary>
    private const int CharacterRun = 4;

    private StemmedText(string original, int words, int[] content, StemTable stems)
    {
        Words = words;
        Content = content;
        Different = [.. content.Distinct().Order()];
        Set = [.. Different];
        Pairs = [.. content.Zip(content.Skip(1), Pair)];
        CharacterRuns = Runs(string.Join(' ', content.Select(stems.Name)));
        Signs = original.Count(character => "=+*/^<>$\\_".Contains(character));
    }

    public int Words { get; }

    /// <summary>The stems of content in the order of the text.</summary>
    public int[] Content { get; }

    /// <summary>The same, each once, in rising order.</summary>
    public int[] Different { get; }

    public HashSet<int> Set { get; }

    /// <summary>Neighbours among the stems of content.</summary>
    public HashSet<long> Pairs { get; }

    /// <summary>Four characters in a row of the stems; they find misspelt and inflected words, too.</summary>
    public HashSet<ulong> CharacterRuns { get; }

    /// <summary>Signs of formulas and code.</summary>
    public int Signs { get; }

    public static StemmedText Read(string text, StemTable stems)
    {
        var read = AnswerText.Read(text);
        var content = new List<int>(read.Count);
        for (var index = 0; index < read.Count; index++)
        {
            var stem = stems.NumberOf(read.Word(index));
            if (stems.IsContent(stem))
            {
                content.Add(stem);
            }
        }

        return new StemmedText(text, read.Count, [.. content], stems);
    }

    private static long Pair(int first, int second) => ((long)first << 32) | (uint)second;

    private static HashSet<ulong> Runs(string text)
    {
        var runs = new HashSet<ulong>();
        for (var start = 0; start + CharacterRun <= text.Length; start++)
        {
            runs.Add(((ulong)text[start] << 48) | ((ulong)text[start + 1] << 32) | ((ulong)text[start + 2] << 16) | text[start + 3]);
        }

        return runs;
    }
}
