using System.Globalization;
using System.Text.RegularExpressions;
using StudyBot.Core.Questions.Reading.Yaml;

namespace StudyBot.Core.Questions.Reading;

/// <summary>Checks how a pattern is written; docs/questions.md describes the syntax.</summary>
internal static partial class PatternSyntax
{
    private const int MostTerms = 4;
    private const int WidestGap = 12;
    private const int ShortestPrefix = 3;

    public static PatternFinding Check(string pattern)
    {
        List<string> terms = [.. pattern.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
        string? problem = null;
        if (terms.Count > 0 && terms[^1].StartsWith('~'))
        {
            problem = GapProblem(terms[^1]);
            terms.RemoveAt(terms.Count - 1);
        }

        problem ??= CountProblem(terms.Count);
        string[] options = [.. terms.SelectMany(term => term.Split('/'))];
        problem ??= options.Select(OptionProblem).FirstOrDefault(complaint => complaint is not null);
        string[] sets = [.. options.Where(option => SetName().IsMatch(option)).Select(option => option[1..]).Distinct()];
        return new PatternFinding(problem is null ? null : $"Pattern {Sentences.Quote(pattern)}: {problem}", sets);
    }

    private static string? GapProblem(string gap) =>
        int.TryParse(gap.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var words) && words <= WidestGap
            ? null
            : $"'{gap}' must be '~' and a number from 0 to {WidestGap}.";

    private static string? CountProblem(int terms) => terms switch
    {
        0 => "there is no term before '~'.",
        > MostTerms => $"it has {terms} terms, expected 1 to {MostTerms}; "
            + "join words that stand next to each other with '_' and alternatives with '/'.",
        _ => null,
    };

    private static string? OptionProblem(string option) => option switch
    {
        "" => "there is nothing before or after a '/'.",
        ['~', ..] => $"'{option}' must stand at the end.",
        ['@', ..] => SetName().IsMatch(option) ? null : $"'{option}' must be '@' and the name of a synonym set.",
        [.. var words, '*'] => WordsProblem(words) ?? PrefixProblem(option, words),
        _ => WordsProblem(option),
    };

    private static string? PrefixProblem(string option, string words) =>
        words.Length - (words.LastIndexOf('_') + 1) >= ShortestPrefix
            ? null
            : $"'{option}' needs at least {ShortestPrefix} letters before the star.";

    private static string? WordsProblem(string words)
    {
        if (words.Contains('*'))
        {
            return $"'{words}' has a star that is not at its end.";
        }

        if (words.Contains('-'))
        {
            return $"'{words}' has a hyphen, which separates words; write '{words.Replace('-', '_')}'.";
        }

        return Array.Find(words.Split('_'), word => !Word().IsMatch(word)) switch
        {
            null => null,
            "" => $"'{words}' has a '_' without a word on either side.",
            var word => $"'{word}' is no word; expected letters, digits, apostrophes, '%', '+' and '#'.",
        };
    }

    [GeneratedRegex("^@[a-z][a-z0-9_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex SetName();

    [GeneratedRegex(@"^[\p{L}\p{N}%][\p{L}\p{M}\p{N}'’%+#]*$|^\p{N}+[.,]\p{N}+%?$", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
