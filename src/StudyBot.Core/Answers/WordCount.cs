namespace StudyBot.Core.Answers;

/// <summary>Counts words the way a reader would: stretches with at least one letter or digit.</summary>
public static class WordCount
{
    public static int Of(string text)
    {
        var words = 0;
        var inWord = false;
        var hasLetter = false;
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                words += inWord && hasLetter ? 1 : 0;
                inWord = hasLetter = false;
                continue;
            }

            inWord = true;
            hasLetter |= char.IsLetterOrDigit(character);
        }

        return words + (inWord && hasLetter ? 1 : 0);
    }
}
