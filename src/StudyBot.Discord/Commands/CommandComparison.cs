using System.Globalization;
using System.Text;
using StudyBot.Discord.Models.Commands;

namespace StudyBot.Discord.Commands;

/// <summary>Tells whether what Discord has registered is what we would register, so that commands are only written when they differ.</summary>
/// <remarks>
/// Discord answers with its own ids and defaults: what was left out may come back as null, false, an empty list or the default. The order
/// of options counts, because people see it.
/// </remarks>
internal static class CommandComparison
{
    private static readonly int[] DefaultIntegrationTypes = [0];

    public static bool IsInSync(IReadOnlyList<ApplicationCommand> wanted, IReadOnlyList<ApplicationCommand> registered) =>
        wanted.Select(Print).Order(StringComparer.Ordinal).SequenceEqual(registered.Select(Print).Order(StringComparer.Ordinal));

    /// <summary>All that counts of a command as one text.</summary>
    private static string Print(ApplicationCommand command)
    {
        var print = new StringBuilder();
        Add(print, command.Type ?? ApplicationCommandType.ChatInput);
        AddTexts(print, command.Name, command.NameLocalizations, command.Description, command.DescriptionLocalizations);
        Add(print, command.DefaultMemberPermissions is { } permissions ? (ulong)permissions : null);
        Add(print, string.Join(',', (command.Contexts ?? []).Order()));
        Add(print, string.Join(',', (command.IntegrationTypes ?? DefaultIntegrationTypes).Order()));
        AddOptions(print, command.Options);
        return print.ToString();
    }

    private static void AddOptions(StringBuilder print, IReadOnlyList<CommandOption>? options)
    {
        print.Append('[');
        foreach (var option in options ?? [])
        {
            Add(print, option.Type);
            AddTexts(print, option.Name, option.NameLocalizations, option.Description, option.DescriptionLocalizations);
            Add(print, option.IsRequired ?? false);
            Add(print, option.HasAutocomplete ?? false);
            Add(print, option.MinValue);
            Add(print, option.MaxValue);
            Add(print, option.MinLength ?? 0);
            Add(print, option.MaxLength);
            foreach (var choice in option.Choices ?? [])
            {
                AddTexts(print, choice.Name, choice.NameLocalizations, choice.Value.GetRawText(), null);
            }

            AddOptions(print, option.Options);
        }

        print.Append(']');
    }

    private static void AddTexts(
        StringBuilder print,
        string name,
        IReadOnlyDictionary<string, string>? names,
        string? description,
        IReadOnlyDictionary<string, string>? descriptions)
    {
        Add(print, name);
        AddLocalizations(print, names);
        Add(print, description ?? "");
        AddLocalizations(print, descriptions);
    }

    private static void AddLocalizations(StringBuilder print, IReadOnlyDictionary<string, string>? texts)
    {
        foreach (var (locale, text) in (texts ?? new Dictionary<string, string>()).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Add(print, locale);
            Add(print, text);
        }

        print.Append(';');
    }

    /// <summary>With its length in front, so that no two different lists of values read the same.</summary>
    private static void Add(StringBuilder print, object? value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        print.Append(CultureInfo.InvariantCulture, $"{text.Length}:{text}|");
    }
}
