using System.Globalization;
using System.Text;

namespace StudyBot.Slack.Rendering;

/// <summary>Rich text in Slack's mrkdwn, for the few places that take nothing else: small print and fallbacks.</summary>
/// <remarks>
/// https://docs.slack.dev/messaging/formatting-message-text. Three characters have escapes; Slack's own marks have none, so one that is text
/// is kept from its word by something that cannot be seen, and then means nothing.
/// </remarks>
internal static class Mrkdwn
{
    private const string Marks = "*_~`";
    private const char WordJoiner = '\u2060';
    private const string DateFormat = "{date_short_pretty}, {time}";

    /// <summary>As much of it as there is room for.</summary>
    public static string Of(IEnumerable<RichInline> inlines, int room)
    {
        var text = new StringBuilder();
        foreach (var drawn in inlines.Select(Draw))
        {
            if (text.Length + drawn.Length >= room)
            {
                return text.Append('…').ToString();
            }

            text.Append(drawn);
        }

        return text.ToString();
    }

    /// <summary>Anybody's words where Slack reads mrkdwn.</summary>
    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    private static string Draw(RichInline inline) => inline switch
    {
        RichInline.Text text => Wrap(Literal(text.Value), text.Style),
        RichInline.Link link => $"<{Escape(link.Url)}|{Literal(link.Label).Replace("|", "¦")}>",
        RichInline.Channel channel => $"<#{channel.Id}>",
        RichInline.Date date => string.Create(
            CultureInfo.InvariantCulture, $"<!date^{date.At.ToUnixTimeSeconds()}^{DateFormat}|{InstantText.Plain(date.At)}>"),
        _ => throw new ArgumentOutOfRangeException(nameof(inline)),
    };

    private static string Literal(string text)
    {
        var literal = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (Marks.Contains(character))
            {
                literal.Append(WordJoiner).Append(character).Append(WordJoiner);
            }
            else
            {
                literal.Append(character);
            }
        }

        return Escape(literal.ToString());
    }

    private static string Wrap(string text, TextStyle style) => style switch
    {
        _ when text.Trim().Length < text.Length || text.Length == 0 => text, // A mark beside a space would be one to read.
        TextStyle.Bold => $"*{text}*",
        TextStyle.Italic => $"_{text}_",
        TextStyle.Strike => $"~{text}~",
        _ => text,
    };
}
