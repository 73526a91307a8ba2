using StudyBot.Core.Scoring.Text;

namespace StudyBot.Core.Scoring.Patterns;

/// <summary>Reads patterns; what it says about a mistake is written for the author of a question.</summary>
internal static class PatternParser
{
    private const int ShortestPrefix = 3;

    public static bool TryParse(string text, out Pattern? pattern, out string? problem)
    {
        pattern = null;
        problem = Parse(text.ToLowerInvariant(), out var terms, out var slack);
        if (problem is not null)
        {
            return false;
        }

        pattern = new Pattern(terms, slack);
        return true;
    }

    private static string? Parse(string text, out List<PatternTerm> terms, out int slack)
    {
        terms = [];
        slack = Pattern.DefaultSlack;
        var parts = text.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        var termCount = parts.Length;
        if (parts.Length > 0 && parts[^1][0] == '~')
        {
            termCount--;
            if (!int.TryParse(parts[^1].AsSpan(1), out slack) || slack is < 0 or > Pattern.MostSlack)
            {
                return $"'{parts[^1]}' is not a window: write ~0 to ~{Pattern.MostSlack}, the words that may stand between the terms.";
            }
        }

        if (termCount is 0 or > Pattern.MostTerms)
        {
            return termCount == 0
                ? "The pattern is empty: write one to four terms, such as 'label* delay*/late'."
                : $"'{text}' has {termCount} terms, and {Pattern.MostTerms} is the most: " +
                    "join fixed phrases with underscores (point_in_time), or leave words out.";
        }

        foreach (var part in parts.AsSpan(0, termCount))
        {
            if (ParseTerm(part, terms) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static string? ParseTerm(string text, List<PatternTerm> terms)
    {
        if (text.StartsWith('~'))
        {
            return $"'{text}' stands before a term: the window comes last, as in 'label* delay* ~6'.";
        }

        var options = new List<PatternOption>();
        foreach (var option in text.Split('/'))
        {
            var problem = option.Length == 0
                ? $"'{text}' has an empty option: a slash separates two options, as in 'late/delay*'."
                : option[0] == '@' ? ParseSet(option, options) : ParseWords(option, options);
            if (problem is not null)
            {
                return problem;
            }
        }

        terms.Add(new PatternTerm(options));
        return null;
    }

    private static string? ParseSet(string option, List<PatternOption> options)
    {
        var name = option[1..];
        if (name.Length == 0 || !name.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-'))
        {
            return $"'{option}' is not the name of a synonym set: write @ and the name, as in '@drift'.";
        }

        options.Add(new PatternOption([], name));
        return null;
    }

    private static string? ParseWords(string option, List<PatternOption> options)
    {
        var words = new List<PatternWord>();
        foreach (var part in option.Split('_'))
        {
            if (ProblemOf(part, option) is { } problem)
            {
                return problem;
            }

            AddWords(part, words);
        }

        options.Add(new PatternOption(words, SetName: null));
        return null;
    }

    private static string? ProblemOf(string word, string option)
    {
        if (word.Length == 0)
        {
            return $"'{option}' has an underscore without a word on each side: write fixed phrases as 'early_stopping'.";
        }

        var isPrefix = word[^1] == '*';
        var plain = isPrefix ? word[..^1] : word;
        if (plain.Contains('*'))
        {
            return $"'{word}' has a star inside the word: a star may only end it, as in 'regulari*'.";
        }

        if (isPrefix && plain.Length < ShortestPrefix)
        {
            return $"'{word}' is too short a beginning: give at least {ShortestPrefix} letters before the star, or write the whole words.";
        }

        return IsReadable(plain) ? null : NotAWord(word, plain);
    }

    private static string NotAWord(string word, string plain) => plain.Contains('~')
        ? $"'{word}' has a window stuck to a word: put a space before the ~, as in 'random split ~3'."
        : plain.Contains('-')
            ? $"'{word}' has a hyphen, which separates words in answers: write '{word.Replace('-', '_')}'."
            : $"'{word}' is not a word of an answer: letters, digits, apostrophes, %, c++ and c# are; a phrase is joined with underscores.";

    private static bool IsReadable(string word) =>
        word.All(character => char.IsLetterOrDigit(character) || character is '\'' or '’' or '%' or '+' or '#' or '.' or ',') &&
        word.Any(character => char.IsLetterOrDigit(character) || character == '%');

    /// <summary>A word is read as it would be in an answer: "naïve" without its accent, "5%" as two words next to each other.</summary>
    private static void AddWords(string part, List<PatternWord> words)
    {
        var isPrefix = part[^1] == '*';
        var read = AnswerText.Read(isPrefix ? part[..^1] : part);
        for (var index = 0; index < read.Count; index++)
        {
            words.Add(new PatternWord(read.Word(index).ToString(), isPrefix && index == read.Count - 1));
        }
    }
}
