using System.Text;

namespace StudyBot.Discord.Rendering;

/// <summary>Code for Discord, where a block ends at the first three backticks, however many opened it.</summary>
internal static class CodeText
{
    public const string Fence = "```";

    private const char Backtick = '`';
    private const char ZeroWidthSpace = '\u200B';

    /// <summary>One line of code within text.</summary>
    public static string Span(string code)
    {
        var line = WithoutRuns(EscapedText.Visible(code.ReplaceLineEndings(" ")), longest: 1);
        if (string.IsNullOrWhiteSpace(line))
        {
            return "` `";
        }

        return line.Contains(Backtick) ? $"`` {line} ``" : $"`{line}`";
    }

    /// <param name="language">The word after the fence, or null.</param>
    public static IEnumerable<string> Block(string code, string? language)
    {
        var content = WithoutRuns(EscapedText.Visible(code.ReplaceLineEndings("\n")), longest: 2).Trim('\n');

        // An empty block would show its six backticks.
        var lines = content.Length == 0 ? [" "] : content.Split('\n');
        return [Fence + LanguageOrNothing(language), .. lines, Fence];
    }

    /// <summary>What Discord takes for a language; a line of anything else would be drawn as code.</summary>
    private static string LanguageOrNothing(string? language) =>
        language?.All(character => char.IsAsciiLetterOrDigit(character) || "_+-.#".Contains(character)) == true ? language : "";

    /// <summary>Longer runs of backticks are held apart by something that cannot be seen.</summary>
    private static string WithoutRuns(string code, int longest)
    {
        var text = new StringBuilder(code.Length);
        var run = 0;
        foreach (var character in code)
        {
            run = character == Backtick ? run + 1 : 0;
            if (run > longest)
            {
                text.Append(ZeroWidthSpace);
                run = 1;
            }

            text.Append(character);
        }

        return text.ToString();
    }
}
