using StudyBot.Core.Text;

namespace StudyBot.Core.Questions.Reading.Yaml;

/// <summary>Turns of phrase that several checks share, so that authors meet one wording.</summary>
internal static class Sentences
{
    /// <summary>Up to so many choices are listed in full.</summary>
    private const int MostChoices = 12;

    /// <summary>With more to choose from, comparing would take longer than the author needs to look.</summary>
    private const int MostCompared = 1_000;

    public const string Guide = "docs/questions.md";

    public static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count:N0} {noun}s";

    /// <summary>"a, b and c".</summary>
    public static string Join(IReadOnlyList<string> words) => words.Count switch
    {
        0 => "nothing",
        1 => words[0],
        _ => $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}",
    };

    /// <summary>What the author probably meant, or what there is to choose from.</summary>
    public static string Suggest(string word, IReadOnlyCollection<string> choices)
    {
        if (choices.Count <= MostCompared && NearestMatch.Find(word, choices) is { } nearest)
        {
            return $"did you mean '{nearest}'?";
        }

        return choices.Count switch
        {
            0 => "there is none yet.",
            <= MostChoices => $"expected {(choices.Count == 1 ? "" : "one of ")}{Join([.. choices])}.",
            _ => $"none of the {choices.Count:N0} known names comes near.",
        };
    }

    /// <summary>Shortens what an author wrote to what fits into a sentence.</summary>
    public static string Quote(string text)
    {
        const int longest = 60;
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= longest ? $"'{line}'" : $"'{line[..longest]}...'";
    }
}
