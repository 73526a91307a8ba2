using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using StudyBot.Core.Scoring.Text;

namespace StudyBot.Core.Scoring.Patterns;

/// <summary>
/// Reads patterns, for the scorer and for the reader of the bank alike. What it says about a mistake is written for the author of a
/// question and goes on after "Pattern '...':".
/// </summary>
internal static partial class PatternParser
{
    private const int ShortestPrefix = 3;

    public static bool TryParse(string text, [NotNullWhen(true)] out Pattern? pattern, [NotNullWhen(false)] out string? problem)
    {
        problem = Parse(text, out var terms, out var slack);
        pattern = problem is null ? new Pattern(terms, slack) : null;
        return problem is null;
    }

    /// <summary>Lower-case letters, digits and '_', beginning with a letter.</summary>
    public static bool IsSetName(string name) => SetName().IsMatch(name);

    private static string? Parse(string text, out List<PatternTerm> terms, out int slack)
    {
        terms = [];
        slack = Pattern.DefaultSlack;
        List<string> parts = [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
        if (parts is [.., ['~', ..] window])
        {
            if (!int.TryParse(window.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out slack) || slack > Pattern.MostSlack)
            {
                return $"'{window}' is not a window; write ~0 to ~{Pattern.MostSlack}, the words that may stand between the terms.";
            }

            parts.RemoveAt(parts.Count - 1);
        }

        return ProblemOf(parts.Count) ?? ParseTerms(parts, terms);
    }

    private static string? ProblemOf(int terms) => terms switch
    {
        0 => $"it has no term; write one to {Pattern.MostTerms}, as in 'label* delay*/late'.",
        > Pattern.MostTerms => $"it has {terms} terms, and {Pattern.MostTerms} is the most; "
            + "join words that stand next to each other with '_' and alternatives with '/', or leave some out.",
        _ => null,
    };

    private static string? ParseTerms(List<string> parts, List<PatternTerm> terms)
    {
        foreach (var part in parts)
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
            return $"'{text}' stands before a term; the window comes last, as in 'label* delay* ~6'.";
        }

        var options = new List<PatternOption>();
        foreach (var option in text.Split('/'))
        {
            var problem = option switch
            {
                "" => $"'{text}' has nothing before or after a '/'; a slash separates two options, as in 'late/delay*'.",
                ['@', .. var name] => ParseSet(name, options),
                _ => ParseWords(option, options),
            };
            if (problem is not null)
            {
                return problem;
            }
        }

        terms.Add(new PatternTerm(options));
        return null;
    }

    private static string? ParseSet(string name, List<PatternOption> options)
    {
        if (!IsSetName(name))
        {
            return $"'@{name}' is not the name of a synonym set; write '@' and its lower-case letters, digits and '_', as in '@drift'.";
        }

        options.Add(new PatternOption([], name));
        return null;
    }

    private static string? ParseWords(string option, List<PatternOption> options)
    {
        var words = new List<PatternWord>();
        foreach (var part in option.Split('_'))
        {
            if (part.Length == 0)
            {
                return $"'{option}' has a '_' without a word on either side; write words next to each other as in 'early_stopping'.";
            }

            if (ParseWord(part, words) is { } problem)
            {
                return problem;
            }
        }

        options.Add(new PatternOption(words, SetName: null));
        return null;
    }

    /// <summary>A word is read as it would be in an answer: "naïve" without its accent, "5%" as two words next to each other.</summary>
    private static string? ParseWord(string word, List<PatternWord> words)
    {
        var isPrefix = word[^1] == '*';
        var plain = isPrefix ? word[..^1] : word;
        if (plain.Contains('*'))
        {
            return $"'{word}' has a star that is not at its end; a star stands for any ending, as in 'regulari*'.";
        }

        var read = AnswerText.Read(plain);
        if (!IsWhole(read))
        {
            return NotAWord(word, plain);
        }

        if (isPrefix && (read.Count == 0 || read.Word(read.Count - 1).Length < ShortestPrefix))
        {
            return $"'{word}' is too short a beginning; give at least {ShortestPrefix} letters before the star, or write whole words.";
        }

        for (var index = 0; index < read.Count; index++)
        {
            words.Add(new PatternWord(read.Word(index).ToString(), isPrefix && index == read.Count - 1));
        }

        return null;
    }

    /// <summary>Whether the words take up all of the text, so that nothing an author writes is silently left out.</summary>
    private static bool IsWhole(AnswerText text)
    {
        var end = 0;
        foreach (var token in text.Tokens)
        {
            if (token.Start != end)
            {
                return false;
            }

            end = token.End;
        }

        return end == text.Original.Length;
    }

    private static string NotAWord(string word, string plain) => plain switch
    {
        _ when plain.Contains('~') => $"'{word}' has a window stuck to a word; put a space before the '~', as in 'random split ~3'.",
        _ when plain.Contains('-') => $"'{word}' has a hyphen, which separates words in answers; write '{word.Replace('-', '_')}'.",
        _ => $"'{word}' is not a word of an answer; "
            + "words are letters and digits with an apostrophe, numbers such as 0.99, '%', 'c++' and 'c#'.",
    };

    [GeneratedRegex(@"\A[a-z][a-z0-9_]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex SetName();
}
