using System.Buffers;

namespace StudyBot.Core.Scoring.Text;

/// <summary>
/// A text in plain lower-case letters, each character with its place in the original. Zero-width and direction characters and accents are
/// gone. The arrays are rented: dispose it when the words have been read.
/// </summary>
internal sealed class FoldedText : IDisposable
{
    /// <summary>
    /// The first 600 words lie well within this; nothing after it is looked at, so a huge text costs no more than a long one.
    /// </summary>
    public const int MostCharacters = 32_768;

    private const int LongestFold = 3;

    private readonly char[] _characters;
    private readonly int[] _origins;
    private int _count;

    private FoldedText(int capacity)
    {
        _characters = ArrayPool<char>.Shared.Rent(capacity);
        _origins = ArrayPool<int>.Shared.Rent(capacity);
    }

    public Span<char> Characters => _characters.AsSpan(0, _count);

    /// <summary>For each character the index in the original that it came from.</summary>
    public ReadOnlySpan<int> Origins => _origins.AsSpan(0, _count);

    public bool IsCutShort { get; private init; }

    /// <summary>Where in the original the folded part ends.</summary>
    public int OriginalEnd { get; private init; }

    public static FoldedText Fold(string original)
    {
        var length = Math.Min(original.Length, MostCharacters);
        var folded = new FoldedText(Math.Max(16, length * LongestFold))
        {
            IsCutShort = length < original.Length,
            OriginalEnd = length,
        };
        for (var place = 0; place < length; place++)
        {
            folded.Append(original, place);
        }

        return folded;
    }

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_characters);
        ArrayPool<int>.Shared.Return(_origins);
    }

    private void Append(string original, int place)
    {
        var character = original[place];
        if (character < 0x80)
        {
            Add(char.ToLowerInvariant(character), place);
        }
        else if (char.IsHighSurrogate(character))
        {
            AppendPair(original, place);
        }
        else if (!IsInvisible(character))
        {
            AppendFolded(char.ToLowerInvariant(character), place);
        }
    }

    private void AppendFolded(char character, int place)
    {
        if (LookAlikes.Find(character) is not { } plain)
        {
            Add(character, place);
            return;
        }

        foreach (var letter in plain)
        {
            Add(letter, place);
        }
    }

    private void AppendPair(string original, int place)
    {
        var isPair = place + 1 < original.Length && char.IsLowSurrogate(original[place + 1]);
        var letter = isPair ? LookAlikes.FindMathematical(char.ConvertToUtf32(original[place], original[place + 1])) : null;
        Add(letter ?? ' ', place);
    }

    private void Add(char character, int place)
    {
        _characters[_count] = character;
        _origins[_count++] = place;
    }

    /// <summary>Combining accents, soft hyphen, zero-width and direction characters, variation selectors and lone low surrogates.</summary>
    private static bool IsInvisible(char character) => character is
        (>= '\u0300' and <= '\u036F') or '\u00AD' or '\u061C' or '\u180E' or (>= '\u200B' and <= '\u200F') or
        (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or (>= '\uFE00' and <= '\uFE0F') or '\uFEFF' ||
        char.IsLowSurrogate(character);
}
