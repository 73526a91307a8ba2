using System.Text.RegularExpressions;

namespace StudyBot.Discord.Tests.Rendering;

/// <summary>Reads a line as Discord does, as far as it takes to tell text from what would be drawn as something else.</summary>
internal static partial class DiscordReading
{
    /// <summary>What Discord would read something into, outside of escapes and code; empty when all is text.</summary>
    public static string Live(string markdown)
    {
        var bare = Escape().Replace(markdown, "\u0001");
        return string.Join(' ', Syntax().Matches(bare).Select(match => match.Value));
    }

    /// <summary>The characters a reader sees, when all of it is text.</summary>
    public static string Shown(string markdown) => Escape().Replace(markdown, match => match.Value[1..]);

    [GeneratedRegex(@"\\[^0-9A-Za-z\s]")]
    private static partial Regex Escape();

    [GeneratedRegex(@"<|@|\*|_|~|\||`|\[|\]|\b\w+://|:\S+:|^\s*(?:#|-|\+|>|\d+[.)](?:\s|$))|\\", RegexOptions.Multiline)]
    private static partial Regex Syntax();
}
