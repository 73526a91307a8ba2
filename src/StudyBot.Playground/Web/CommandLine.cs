using StudyBot.Core.Chat;

namespace StudyBot.Playground.Web;

/// <summary>The leading <c>/study</c> of a command line, and what looks like one.</summary>
internal static class CommandLine
{
    public const string Name = "/study";

    public static Suggestion Itself { get; } = new(Name + " ", Name, "Practise, look up standings, set up tracks");

    public static bool IsCommand(string text) =>
        text.StartsWith(Name, StringComparison.OrdinalIgnoreCase) && (text.Length == Name.Length || char.IsWhiteSpace(text[Name.Length]));

    /// <summary>The name of a command that does not exist, which nobody means to say to everybody. A path (<c>/usr/bin</c>) is none.</summary>
    public static string? Unknown(string text)
    {
        var name = text.Split(default(char[]), 2)[0];
        return name.Length > 1 && name[0] == '/' && name[1..].All(IsNameCharacter) && !IsCommand(text) ? name : null;
    }

    /// <summary>The line without its name.</summary>
    public static string Rest(string text) => text[Name.Length..].Trim();

    /// <summary>Whether the text is the name cut short.</summary>
    public static bool IsBeginning(string text) =>
        text.Length > 0 && text.Length < Name.Length && Name.StartsWith(text, StringComparison.OrdinalIgnoreCase);

    private static bool IsNameCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_';
}
