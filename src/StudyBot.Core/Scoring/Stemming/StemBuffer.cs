namespace StudyBot.Core.Scoring.Stemming;

/// <summary>A word being stemmed in place, with the two regions the algorithm's conditions speak of.</summary>
/// <remarks>R1 is what follows the first non-vowel after a vowel, R2 the same within R1. A capital Y is a consonant.</remarks>
internal ref struct StemBuffer
{
    private readonly Span<char> _characters;

    public StemBuffer(Span<char> characters)
    {
        _characters = characters;
        Length = characters.Length;
        MarkConsonantY();
        R1 = StartOfR1();
        R2 = AfterVowelAndConsonant(R1);
    }

    public int Length { get; private set; }

    public int R1 { get; }

    public int R2 { get; }

    public readonly ReadOnlySpan<char> Word => _characters[..Length];

    public readonly char this[int index] => _characters[index];

    public readonly bool EndsWith(string suffix) => Word.EndsWith(suffix);

    public readonly bool IsInR1(int suffixLength) => Length - suffixLength >= R1;

    public readonly bool IsInR2(int suffixLength) => Length - suffixLength >= R2;

    public void Drop(int count) => Length -= count;

    /// <summary>Puts a replacement where so many last characters were. It is never longer than the word's room.</summary>
    public void Replace(int count, string replacement)
    {
        Length -= count;
        replacement.CopyTo(_characters[Length..]);
        Length += replacement.Length;
    }

    public void Append(char character) => _characters[Length++] = character;

    public readonly bool IsVowelAt(int index) => _characters[index] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    public readonly bool HasVowelBefore(int end)
    {
        for (var index = 0; index < end; index++)
        {
            if (IsVowelAt(index))
            {
                return true;
            }
        }

        return false;
    }

    public readonly bool EndsInDouble() =>
        Length >= 2 && _characters[Length - 1] == _characters[Length - 2] &&
        _characters[Length - 1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't';

    /// <summary>Vowel and consonant at the very beginning, or consonant, vowel, consonant other than w, x, Y; "past" counts too.</summary>
    public readonly bool EndsInShortSyllable(int end) => end switch
    {
        < 2 => false,
        2 => IsVowelAt(0) && !IsVowelAt(1),
        _ => (!IsVowelAt(end - 3) && IsVowelAt(end - 2) && !IsVowelAt(end - 1) && _characters[end - 1] is not ('w' or 'x' or 'Y')) ||
            _characters[..end].SequenceEqual("past"),
    };

    public readonly bool IsShort() => R1 >= Length && EndsInShortSyllable(Length);

    private readonly void MarkConsonantY()
    {
        for (var index = 0; index < Length; index++)
        {
            if (_characters[index] == 'y' && (index == 0 || IsVowelAt(index - 1)))
            {
                _characters[index] = 'Y';
            }
        }
    }

    private readonly int StartOfR1()
    {
        foreach (var beginning in FixedBeginnings)
        {
            if (Word.StartsWith(beginning))
            {
                return beginning.Length;
            }
        }

        return AfterVowelAndConsonant(0);
    }

    private readonly int AfterVowelAndConsonant(int start)
    {
        for (var index = start + 1; index < Length; index++)
        {
            if (IsVowelAt(index - 1) && !IsVowelAt(index))
            {
                return index + 1;
            }
        }

        return Length;
    }

    /// <summary>Beginnings that would be over-stemmed if R1 started where the rule says.</summary>
    private static readonly string[] FixedBeginnings =
        ["gener", "commun", "arsen", "past", "univers", "later", "emerg", "organ", "inter"];
}
