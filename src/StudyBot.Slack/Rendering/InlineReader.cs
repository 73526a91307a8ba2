using Markdig.Syntax.Inlines;

namespace StudyBot.Slack.Rendering;

/// <summary>Reads what stands within a paragraph. Everything that is not markup by the syntax tree stays text.</summary>
/// <param name="keepsLines">Whether a line break of the source is one on the screen, as in what a person wrote.</param>
internal sealed class InlineReader(bool keepsLines)
{
    private readonly List<RichInline> _inlines = [];

    public static IReadOnlyList<RichInline> Read(ContainerInline? inlines, bool keepsLines, TextStyle style = TextStyle.None)
    {
        var reader = new InlineReader(keepsLines);
        reader.Children(inlines, style);
        return reader._inlines;
    }

    private void Children(ContainerInline? container, TextStyle style)
    {
        for (var child = container?.FirstChild; child is not null; child = child.NextSibling)
        {
            Read(child, style);
        }
    }

    private void Read(Inline inline, TextStyle style)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Text(literal.Content.ToString(), style);
                break;
            case HtmlEntityInline entity:
                Text(entity.Transcoded.ToString(), style);
                break;
            case CodeInline code:
                Text(code.Content.ReplaceLineEndings(" "), style | TextStyle.Code);
                break;
            case LineBreakInline lineBreak:
                Text(lineBreak.IsHard || keepsLines ? "\n" : " ", style);
                break;
            case EmphasisInline emphasis:
                Children(emphasis, style | StyleOf(emphasis));
                break;
            case LinkInline link:
                Link(link, style);
                break;
            case AutolinkInline autolink:
                Autolink(autolink, style);
                break;
            case ContainerInline container:
                Children(container, style);
                break;
        }
    }

    private static TextStyle StyleOf(EmphasisInline emphasis) => emphasis switch
    {
        { DelimiterChar: '~' } => TextStyle.Strike,
        { DelimiterCount: 2 } => TextStyle.Bold,
        _ => TextStyle.Italic,
    };

    private void Link(LinkInline link, TextStyle style)
    {
        var label = PlainText.Of(link).Trim();
        var destination = link.GetDynamicUrl?.Invoke() ?? link.Url;
        var place = PlaceAddress.Read(destination);
        if (place is { ThreadId: null } channel && label.StartsWith('#'))
        {
            _inlines.Add(new RichInline.Channel(channel.Channel.Id));
        }
        else if (place is { } named)
        {
            _inlines.Add(new RichInline.Link(PlaceAddress.Url(named), label, style));
        }
        else if (WebAddress.Read(destination) is { } address)
        {
            // An address that shows another one would mislead.
            var isMisleading = label.Contains("://", StringComparison.Ordinal);
            _inlines.Add(new RichInline.Link(address, label.Length == 0 || isMisleading ? address : label, style));
        }
        else
        {
            Children(link, style);
        }
    }

    private void Autolink(AutolinkInline autolink, TextStyle style)
    {
        if (InstantText.Read(autolink.Url) is { } instant)
        {
            _inlines.Add(new RichInline.Date(instant));
        }
        else if (!autolink.IsEmail && WebAddress.Read(autolink.Url) is { } address)
        {
            _inlines.Add(new RichInline.Link(address, address, style));
        }
        else
        {
            Text(autolink.Url, style);
        }
    }

    /// <summary>Stretches in one style become one.</summary>
    private void Text(string text, TextStyle style)
    {
        var visible = VisibleText.Of(text);
        if (_inlines is [.., RichInline.Text before] && before.Style == style)
        {
            _inlines[^1] = before with { Value = before.Value + visible };
        }
        else if (visible.Length > 0)
        {
            _inlines.Add(new RichInline.Text(visible, style));
        }
    }
}
