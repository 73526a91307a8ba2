using System.Text;
using Markdig.Syntax.Inlines;

namespace StudyBot.Slack.Rendering;

/// <summary>What a reader sees of a paragraph where no markup is possible: in a table or a label.</summary>
internal static class PlainText
{
    public static string Of(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        Collect(inlines, text);
        return VisibleText.Of(text.ToString());
    }

    private static void Collect(ContainerInline? container, StringBuilder text)
    {
        for (var child = container?.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child is ContainerInline inner)
            {
                Collect(inner, text);
            }
            else
            {
                text.Append(Of(child));
            }
        }
    }

    private static string Of(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => " ",
        AutolinkInline autolink => InstantText.Read(autolink.Url) is { } instant ? InstantText.Plain(instant) : autolink.Url,
        _ => "",
    };
}
