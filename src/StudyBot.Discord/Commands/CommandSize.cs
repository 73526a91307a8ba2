using StudyBot.Discord.Models.Commands;

namespace StudyBot.Discord.Commands;

/// <summary>Counts a command as Discord does: the characters of all names, descriptions and values of choices.</summary>
/// <remarks>Of a text in several languages the longest counts (Interactions/Application Commands, "Localization").</remarks>
internal static class CommandSize
{
    public static int Of(ApplicationCommand command) =>
        command.Name.Length + Longest(command.Description ?? "", command.DescriptionLocalizations) + Of(command.Options);

    private static int Of(IReadOnlyList<CommandOption>? options) => (options ?? []).Sum(option =>
        option.Name.Length
        + Longest(option.Description, option.DescriptionLocalizations)
        + (option.Choices ?? []).Sum(choice => choice.Name.Length + choice.Value.ToString().Length)
        + Of(option.Options));

    private static int Longest(string text, IReadOnlyDictionary<string, string>? translations) =>
        (translations?.Values ?? []).Append(text).Max(one => one.Length);
}
