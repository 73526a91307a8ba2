using System.Collections.Frozen;

namespace StudyBot.Core.Scoring.Stemming;

/// <summary>
/// The English (Porter2) stemmer, after the description at https://snowballstem.org/algorithms/english/stemmer.html. The steps keep that
/// page's names and order.
/// </summary>
internal static class Porter2
{
    /// <summary>Longer words are not English and stay as they are.</summary>
    public const int LongestWord = 64;

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Special = new Dictionary<string, string>
    {
        ["skis"] = "ski",
        ["skies"] = "sky",
        ["sky"] = "sky",
        ["idly"] = "idl",
        ["gently"] = "gentl",
        ["ugly"] = "ugli",
        ["early"] = "earli",
        ["only"] = "onli",
        ["singly"] = "singl",
        ["news"] = "news",
        ["howe"] = "howe",
        ["atlas"] = "atlas",
        ["cosmos"] = "cosmos",
        ["bias"] = "bias",
        ["andes"] = "andes",
    }.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Stems a lower-case word. The result lives in the given room, which holds <see cref="LongestWord"/> characters.</summary>
    public static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word, Span<char> room)
    {
        if (word.Length <= 2 || word.Length > LongestWord)
        {
            return word;
        }

        if (Special.TryGetValue(word, out var special))
        {
            return special;
        }

        word = word[0] == '\'' ? word[1..] : word;
        word.CopyTo(room);
        var stem = new StemBuffer(room[..word.Length]);
        Porter2Steps.Run(ref stem);
        var result = room[..stem.Length];
        result.Replace('Y', 'y');
        return result;
    }
}
