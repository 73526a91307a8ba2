using StudyBot.Core.Commands;
using StudyBot.Core.Text;

namespace StudyBot.Discord.Commands;

/// <summary>Descriptions in other languages, by locale and then by what they describe; Discord shows members those of their own.</summary>
/// <remarks>Names stay as they are: help, refusals and the other platforms speak of commands by name.</remarks>
internal sealed class CommandTranslations(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> texts)
{
    private const int LongestDescription = 100;

    /// <summary>Reference, "Locales".</summary>
    private static readonly string[] Locales =
    [
        "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro", "fi", "sv-SE",
        "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko",
    ];

    public static CommandTranslations None { get; } = new(new Dictionary<string, IReadOnlyDictionary<string, string>>());

    /// <summary>The words of a command, with the name of an option behind a slash: <c>track subscribe/zone</c>. The root has its own name.</summary>
    public static string KeyOf(IReadOnlyList<string> words, string? option = null) =>
        option is null ? string.Join(' ', words) : $"{string.Join(' ', words)}/{option}";

    /// <summary>By locale; null where there is none.</summary>
    public IReadOnlyDictionary<string, string>? Of(string key)
    {
        var found = texts.Where(locale => locale.Value.ContainsKey(key)).ToDictionary(locale => locale.Key, locale => locale.Value[key]);
        return found.Count > 0 ? found : null;
    }

    /// <summary>What Discord would refuse or nobody would ever see, each in a sentence.</summary>
    public IEnumerable<string> Problems(CommandGrammar grammar)
    {
        var keys = Keys(grammar.Root, []).Prepend(grammar.Root.Name).ToList();
        foreach (var (locale, descriptions) in texts)
        {
            var setting = $"{DiscordOptions.SectionName}:{nameof(DiscordOptions.CommandDescriptions)}:{locale}";
            if (!Locales.Contains(locale))
            {
                yield return $"{setting} is no language of Discord{Meant(locale, Locales)}; they are {string.Join(", ", Locales)}.";
            }

            foreach (var (key, text) in descriptions)
            {
                if (!keys.Contains(key))
                {
                    yield return $"{setting} describes '{key}', which is no command or option{Meant(key, keys)}.";
                }
                else if (text.Length is 0 or > LongestDescription)
                {
                    yield return $"{setting} describes '{key}' with {text.Length} characters; Discord takes 1 to {LongestDescription}.";
                }
            }
        }
    }

    private static IEnumerable<string> Keys(CommandSpec spec, IReadOnlyList<string> words) => spec.Options
        .Select(option => KeyOf(words, option.Name))
        .Concat(spec.Subcommands.SelectMany(command =>
        {
            string[] below = [.. words, command.Name];
            return Keys(command, below).Prepend(KeyOf(below));
        }));

    private static string Meant(string text, IEnumerable<string> known) =>
        NearestMatch.Find(text, known) is { } nearest ? $" (did you mean '{nearest}'?)" : "";
}
