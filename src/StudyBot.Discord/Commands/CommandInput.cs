using System.Text.Json;
using StudyBot.Core.Commands.Parsing;
using StudyBot.Discord.Models.Commands;
using StudyBot.Discord.Models.Interactions;

namespace StudyBot.Discord.Commands;

/// <summary>What a member chose and typed, as the command line that the product reads.</summary>
/// <param name="Path">The words of the command without its root.</param>
internal sealed record CommandInput(IReadOnlyList<string> Path, IReadOnlyList<InteractionOption> Options)
{
    public static CommandInput Of(InteractionContent content)
    {
        var path = new List<string>();
        var options = content.Options ?? [];
        while (options is [{ Type: CommandOptionType.Subcommand or CommandOptionType.SubcommandGroup } inner])
        {
            path.Add(inner.Name);
            options = inner.Options ?? [];
        }

        return new CommandInput(path, options);
    }

    /// <summary>The whole line.</summary>
    public string ToLine() => CommandText.Format(Path, Options.Select(Pair));

    /// <summary>The line as if the member had typed up to the cursor: the option being typed stands last and is not finished.</summary>
    public string ToTypingLine()
    {
        var line = CommandText.Format(Path, Options.Where(option => !option.IsFocused).Select(Pair));
        return Options.FirstOrDefault(option => option.IsFocused) is { } focused ? $"{line} {focused.Name}:{Unfinished(Text(focused))}" : line;
    }

    /// <summary>A quote is opened where words follow each other, and left open.</summary>
    private static string Unfinished(string typed) =>
        typed.Any(character => char.IsWhiteSpace(character) || character == '"') ? $"\"{typed.Replace("\"", "\"\"")}" : typed;

    private static KeyValuePair<string, string> Pair(InteractionOption option) => new(option.Name, Text(option));

    private static string Text(InteractionOption option) => option.Value switch
    {
        null => "",
        { ValueKind: JsonValueKind.String } text => text.GetString() ?? "",
        { ValueKind: JsonValueKind.True } => "true",
        { ValueKind: JsonValueKind.False } => "false",
        { } value => value.GetRawText(),
    };
}
