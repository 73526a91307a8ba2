using System.Collections;
using StudyBot.Core.Text;
using StudyBot.Discord;
using StudyBot.History;
using StudyBot.Judging;
using StudyBot.Playground;
using StudyBot.Questions;
using StudyBot.Slack;

namespace StudyBot.Hosting;

/// <summary>Every setting there is. A misspelt one is an error, because it would otherwise be a default that nobody chose.</summary>
internal static class SettingNames
{
    private static readonly Dictionary<string, IReadOnlyList<string>> Sections = new(StringComparer.OrdinalIgnoreCase)
    {
        [DataOptions.SectionName] = Of<DataOptions>(),
        [DiscordOptions.SectionName] = Of<DiscordOptions>(),
        [JudgeOptions.SectionName] = Of<JudgeOptions>(),
        // .NET's own: a level for each category, and the categories are anybody's.
        ["Logging"] = ["LogLevel"],
        [PlaygroundOptions.SectionName] = Of<PlaygroundOptions>(),
        [PromptsOptions.SectionName] = Of<PromptsOptions>(),
        [SlackOptions.SectionName] = Of<SlackOptions>(),
    };

    private static readonly HashSet<string> Lists = new(
        ListsOf<PlaygroundOptions>(PlaygroundOptions.SectionName), StringComparer.OrdinalIgnoreCase);

    /// <summary>Full keys such as <c>Playground:Port</c>, in alphabetical order.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Sections.SelectMany(section => section.Value.Select(name => $"{section.Key}:{name}")).Order(StringComparer.Ordinal)];

    /// <summary>What is set but is no setting.</summary>
    /// <param name="sections">The top of a configuration.</param>
    public static IReadOnlyList<UnknownSetting> Unknown(IEnumerable<IConfigurationSection> sections) =>
        [.. sections.SelectMany(section => Sections.TryGetValue(section.Key, out var names)
            ? UnknownIn(section, names)
            : [new UnknownSetting(section.Path, Meant(section.Key))])];

    private static IEnumerable<UnknownSetting> UnknownIn(IConfigurationSection section, IReadOnlyList<string> names)
    {
        if (!string.IsNullOrEmpty(section.Value))
        {
            yield return new UnknownSetting(section.Path, $"{section.Path}:{names[0]}");
        }

        foreach (var setting in section.GetChildren())
        {
            if (!names.Contains(setting.Key, StringComparer.OrdinalIgnoreCase))
            {
                yield return new UnknownSetting(setting.Path, Within(section.Key, NearestMatch.Find(setting.Key, names)));
            }
            else if (Lists.Contains(setting.Path) && !string.IsNullOrEmpty(setting.Value))
            {
                // Given one value, a list would silently stay empty.
                yield return new UnknownSetting(setting.Path, $"{setting.Path}:0");
            }
        }
    }

    /// <summary>A misspelt section, or a setting written without its section.</summary>
    private static string? Meant(string key)
    {
        var section = NearestMatch.Find(key, Sections.Keys);
        return section ?? Sections
            .Select(candidate => Within(candidate.Key, NearestMatch.Find(key, candidate.Value)))
            .FirstOrDefault(name => name is not null);
    }

    private static string? Within(string section, string? name) => name is null ? null : $"{section}:{name}";

    private static List<string> Of<TOptions>() => [.. typeof(TOptions).GetProperties().Select(property => property.Name)];

    private static IEnumerable<string> ListsOf<TOptions>(string section) =>
        from property in typeof(TOptions).GetProperties()
        where property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(IEnumerable))
        select $"{section}:{property.Name}";
}
