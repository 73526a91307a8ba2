using System.Globalization;
using System.Text;

namespace StudyBot.Discord.Rendering;

/// <summary>Collects lines of Discord's markdown, in which text stays text: whatever Discord would read something into gets a backslash.</summary>
/// <remarks>
/// Discord's reader takes a backslash before any character that is neither a letter nor a digit nor a space ("Markdown Text 101" of the
/// help centre). Mentions, custom emoji and timestamps all begin with <c>&lt;</c> (Reference, "Message Formatting").
/// </remarks>
internal sealed class EscapedText
{
    private const string AlwaysSpecial = "\\*_~|`<>[]@";
    private const string SpecialAtLineStart = "#-+";
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    private readonly StringBuilder _text = new();
    private LineHead _head = LineHead.Blank;

    private enum LineHead
    {
        Blank,
        Digits,
        Text,
    }

    /// <summary>Anybody's words on one line, each special character escaped.</summary>
    public static string Of(string plain)
    {
        var text = new EscapedText();
        text.Plain(plain);
        return text.ToString();
    }

    /// <summary>The words without characters that draw nothing, which can hide or turn around what stands beside them.</summary>
    public static string Visible(string plain)
    {
        var visible = new StringBuilder(plain.Length);
        Rune? before = null;
        var position = 0;
        foreach (var rune in plain.EnumerateRunes())
        {
            position += rune.Utf16SequenceLength;
            if (IsVisible(rune, before, position < plain.Length ? plain[position] : '\0'))
            {
                visible.Append(rune.ToString());
                before = rune;
            }
        }

        return visible.ToString();
    }

    public void Plain(string text)
    {
        var visible = Visible(text.ReplaceLineEndings(" "));
        for (var at = 0; at < visible.Length; at++)
        {
            var next = at + 1 < visible.Length ? visible[at + 1] : '\0';
            if (IsSpecial(visible[at], next))
            {
                _text.Append('\\');
            }

            Append(visible[at]);
        }
    }

    /// <summary>Discord's markdown as it stands.</summary>
    public void Markdown(string markdown)
    {
        _text.Append(markdown);
        _head = markdown.Length == 0 ? _head : LineHead.Text;
    }

    public void NewLine()
    {
        _text.Append('\n');
        _head = LineHead.Blank;
    }

    public override string ToString() => _text.ToString();

    /// <summary>Joiners belong to emoji and to scripts beyond ASCII, and only there.</summary>
    private static bool IsVisible(Rune rune, Rune? before, char next) => rune.Value switch
    {
        '\n' or '\t' => true,
        ZeroWidthJoiner or ZeroWidthNonJoiner => before is { IsAscii: false } && !char.IsAscii(next),
        _ => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format),
    };

    private bool IsSpecial(char character, char next) => character switch
    {
        // Between other characters a colon can begin an emoji (:name:) or end the scheme of an address.
        ':' => !char.IsWhiteSpace(next),
        '.' or ')' => _head == LineHead.Digits,
        _ => AlwaysSpecial.Contains(character) || (_head == LineHead.Blank && SpecialAtLineStart.Contains(character)),
    };

    private void Append(char character)
    {
        _text.Append(character);
        _head = _head switch
        {
            LineHead.Blank when char.IsWhiteSpace(character) => LineHead.Blank,
            LineHead.Blank or LineHead.Digits when char.IsAsciiDigit(character) => LineHead.Digits,
            _ => LineHead.Text,
        };
    }
}
