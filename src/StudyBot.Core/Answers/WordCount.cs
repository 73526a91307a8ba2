using System.Text;

namespace StudyBot.Core.Answers;

/// <summary>
/// Counts words the way a reader would: stretches with at least one letter or digit. In scripts that put no space between words the
/// letters are counted, and so many of them taken for a word as one has on average.
/// </summary>
public static class WordCount
{
    /// <summary>Most words of Chinese and Japanese have two characters.</summary>
    private const int CharactersPerWord = 2;

    /// <summary>Vowel signs and tone marks are no letters, so that a Thai, Lao, Burmese or Khmer word comes to about four.</summary>
    private const int LettersPerWord = 4;

    public static int Of(string text)
    {
        var (spaced, characters, letters) = (0, 0, 0);
        var isInWord = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var isLetter = Rune.IsLetterOrDigit(rune);
            if (isLetter && IsOfTwo(rune.Value))
            {
                characters++;
                isInWord = false;
            }
            else if (IsOfFour(rune.Value))
            {
                letters += isLetter ? 1 : 0;
                isInWord = false;
            }
            else if (Rune.IsWhiteSpace(rune))
            {
                isInWord = false;
            }
            else if (isLetter && !isInWord)
            {
                spaced++;
                isInWord = true;
            }
        }

        return spaced + DividedUp(characters, CharactersPerWord) + DividedUp(letters, LettersPerWord);
    }

    private static int DividedUp(int count, int size) => (count + size - 1) / size;

    /// <summary>The blocks of Chinese characters and Japanese syllables (Unicode 17, Blocks.txt).</summary>
    private static bool IsOfTwo(int value) => value is
        (>= 0x3005 and <= 0x3007)
        or (>= 0x3040 and <= 0x30FF)
        or (>= 0x31F0 and <= 0x31FF)
        or (>= 0x3400 and <= 0x4DBF)
        or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFF66 and <= 0xFF9F)
        or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>The blocks of Thai and Lao, Burmese, and Khmer (Unicode 17, Blocks.txt).</summary>
    private static bool IsOfFour(int value) => value is
        (>= 0x0E00 and <= 0x0EFF)
        or (>= 0x1000 and <= 0x109F)
        or (>= 0x1780 and <= 0x17FF);
}
