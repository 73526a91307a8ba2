namespace StudyBot.Core.Scoring.Text;

/// <summary>
/// Takes out of a folded text what the chat put there: mentions, emoji codes, addresses and quoted lines become blanks, links keep their
/// text. Code blocks stay, between two marks.
/// </summary>
internal static class ChatMarkup
{
    /// <summary>Stands for the fence of a code block.</summary>
    public const char CodeFence = '\u0001';

    /// <summary>Stands for the bullet or number of a list item.</summary>
    public const char Bullet = '\u0002';

    private const int LongestEmojiCode = 40;

    public static void Simplify(Span<char> text)
    {
        text.Replace(CodeFence, ' ');
        text.Replace(Bullet, ' ');
        var place = 0;
        var startsLine = true;
        var isCode = false;
        while (place < text.Length)
        {
            var rest = text[place..];
            if (rest.StartsWith("```"))
            {
                rest[..3].Fill(CodeFence);
                rest[1..3].Fill(' ');
                isCode = !isCode;
                place += 3;
                startsLine = false;
                continue;
            }

            var taken = isCode ? 0 : startsLine ? Opening(rest) : Inline(text, place);
            startsLine = taken == 0 && (text[place] == '\n' || (startsLine && text[place] is ' ' or '\t'));
            place += Math.Max(1, taken);
        }
    }

    /// <summary>How many characters the beginning of a line took, if it is a quotation, a bullet, or markup.</summary>
    private static int Opening(Span<char> line)
    {
        if (line.StartsWith(">>>"))
        {
            return Blank(line);
        }

        if (line[0] == '>')
        {
            var end = line.IndexOf('\n');
            return Blank(end < 0 ? line : line[..end]);
        }

        return Item(line) is var item and > 0 ? item : Inline(line, 0);
    }

    private static int Item(Span<char> line)
    {
        var digits = 0;
        while (digits < Math.Min(2, line.Length) && char.IsAsciiDigit(line[digits]))
        {
            digits++;
        }

        var isNumbered = digits > 0 && digits + 1 < line.Length && line[digits] is '.' or ')' && line[digits + 1] == ' ';
        var isBullet = line.Length > 1 && line[0] is '-' or '*' or '•' or '+' or '–' && line[1] == ' ';
        if (!isNumbered && !isBullet)
        {
            return 0;
        }

        line[..(digits + 1)].Fill(' ');
        line[0] = Bullet;
        return digits + 1;
    }

    private static int Inline(Span<char> text, int place) => text[place] switch
    {
        '<' => Angle(text[place..]),
        ':' => EmojiCode(text, place),
        ']' => LinkTarget(text[place..]),
        'h' when text[place..].StartsWith("http://") || text[place..].StartsWith("https://") => Address(text[place..]),
        _ => 0,
    };

    /// <summary>A mention, custom emoji, time stamp or Slack link; a link's text, after the bar, stays.</summary>
    private static int Angle(Span<char> text)
    {
        var end = text.IndexOfAny('>', '\n');
        if (end < 2 || text[end] != '>' || !IsMention(text[1..]))
        {
            return 0;
        }

        text[end] = ' ';
        var bar = IsAddress(text[1..]) ? text[..end].IndexOf('|') : -1;
        return Blank(bar < 0 ? text[..end] : text[..(bar + 1)]);
    }

    private static bool IsMention(ReadOnlySpan<char> text) =>
        text[0] is '@' or '#' or '!' or ':' || text.StartsWith("a:") || text.StartsWith("t:") || IsAddress(text);

    private static bool IsAddress(ReadOnlySpan<char> text) =>
        text.StartsWith("http://") || text.StartsWith("https://") || text.StartsWith("mailto:");

    private static int EmojiCode(Span<char> text, int place)
    {
        if (place > 0 && char.IsAsciiLetterOrDigit(text[place - 1]))
        {
            return 0;
        }

        var length = 1;
        while (place + length < text.Length && length < LongestEmojiCode && IsOfAnEmojiCode(text[place + length]))
        {
            length++;
        }

        return length > 1 && place + length < text.Length && text[place + length] == ':' ? Blank(text.Slice(place, length + 1)) : 0;
    }

    private static bool IsOfAnEmojiCode(char character) =>
        char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '+';

    /// <summary>The <c>](address)</c> of a Markdown link.</summary>
    private static int LinkTarget(Span<char> text)
    {
        if (text.Length < 3 || text[1] != '(' || !IsAddress(text[2..]))
        {
            return 0;
        }

        var end = text.IndexOfAny(") \n");
        return Blank(end < 0 ? text : text[..end]);
    }

    private static int Address(Span<char> text)
    {
        var end = text.IndexOfAny(" \n\t)");
        return Blank(end < 0 ? text : text[..end]);
    }

    private static int Blank(Span<char> text)
    {
        text.Fill(' ');
        return text.Length;
    }
}
