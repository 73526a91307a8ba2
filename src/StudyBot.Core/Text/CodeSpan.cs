using System.Text;
using StudyBot.Core.Chat;

namespace StudyBot.Core.Text;

/// <summary>Anybody's words as a short piece of code: one line, nothing invisible in it, no way out of the backticks.</summary>
public static class CodeSpan
{
    private const int LongestShown = 160;

    public static Markup Of(string text)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= LongestShown)
            {
                shown.Append('…');
                break;
            }

            shown.Append(Shown(rune));
        }

        // CommonMark has no empty code span: two backticks in a row would open a longer one.
        return Markup.Trusted(shown.ToString().Trim() is { Length: > 0 } visible ? $"`{visible}`" : "` `");
    }

    private static string Shown(Rune rune)
    {
        if (Rune.IsWhiteSpace(rune))
        {
            return " ";
        }

        return Invisible.Is(rune) ? "" : rune.Value == '`' ? "'" : rune.ToString();
    }
}
