using System.Globalization;
using System.Text;

namespace StudyBot.Slack.Rendering;

/// <summary>Text without characters that draw nothing, which can hide or turn around what stands beside them.</summary>
internal static class VisibleText
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    public static string Of(string text)
    {
        var visible = new StringBuilder(text.Length);
        Rune? before = null;
        var position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            position += rune.Utf16SequenceLength;
            if (IsVisible(rune, before, position < text.Length ? text[position] : '\0'))
            {
                visible.Append(rune.ToString());
                before = rune;
            }
        }

        return visible.ToString();
    }

    /// <summary>The same on one line.</summary>
    public static string Line(string text) => Of(text.ReplaceLineEndings(" ")).Trim();

    /// <summary>Joiners belong to emoji and to scripts beyond ASCII, and only there.</summary>
    private static bool IsVisible(Rune rune, Rune? before, char next) => rune.Value switch
    {
        '\n' or '\t' => true,
        ZeroWidthJoiner or ZeroWidthNonJoiner => before is { IsAscii: false } && !char.IsAscii(next),
        _ => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format),
    };
}
