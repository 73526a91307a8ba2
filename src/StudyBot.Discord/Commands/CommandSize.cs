using StudyBot.Discord.Models.Commands;

namespace StudyBot.Discord.Commands;

/// <summary>Counts a command as Discord does: the characters of all names, descriptions and values of choices.</summary>
internal static class CommandSize
{
    public static int Of(ApplicationCommand command) =>
        command.Name.Length + (command.Description?.Length ?? 0) + Of(command.Options);

    private static int Of(IReadOnlyList<CommandOption>? options) => (options ?? []).Sum(option =>
        option.Name.Length
        + option.Description.Length
        + (option.Choices ?? []).Sum(choice => choice.Name.Length + choice.Value.ToString().Length)
        + Of(option.Options));
}
