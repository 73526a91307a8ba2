using Markdig.Syntax.Inlines;

namespace StudyBot.Discord.Rendering;

/// <summary>Draws what stands within a paragraph. Everything that is not markup by the syntax tree comes out escaped.</summary>
/// <param name="keepsLines">Whether a line break of the source is one on the screen, as in what a person wrote.</param>
internal sealed class InlineRenderer(bool keepsLines)
{
    private readonly EscapedText _text = new();
    private bool _isBold;

    /// <summary>The lines of a paragraph.</summary>
    public static string[] Lines(ContainerInline? inlines, bool keepsLines)
    {
        var renderer = new InlineRenderer(keepsLines);
        renderer.Children(inlines);
        return renderer._text.ToString().Split('\n');
    }

    /// <summary>The same on one bold line.</summary>
    public static string BoldLine(ContainerInline? inlines)
    {
        var renderer = new InlineRenderer(keepsLines: false) { _isBold = true };
        renderer.Children(inlines);
        var line = renderer._text.ToString().ReplaceLineEndings(" ").Trim();
        return line.Length == 0 ? "" : $"**{line}**";
    }

    private void Children(ContainerInline? container)
    {
        for (var child = container?.FirstChild; child is not null; child = child.NextSibling)
        {
            Write(child);
        }
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                _text.Plain(literal.Content.ToString());
                break;
            case HtmlEntityInline entity:
                _text.Plain(entity.Transcoded.ToString());
                break;
            case CodeInline code:
                _text.Markdown(CodeText.Span(code.Content));
                break;
            case LineBreakInline lineBreak:
                Break(lineBreak);
                break;
            case EmphasisInline emphasis:
                Emphasis(emphasis);
                break;
            case LinkInline link:
                Link(link);
                break;
            case AutolinkInline autolink:
                Autolink(autolink);
                break;
            case ContainerInline container:
                Children(container);
                break;
        }
    }

    private void Break(LineBreakInline lineBreak)
    {
        if (lineBreak.IsHard || keepsLines)
        {
            _text.NewLine();
        }
        else
        {
            _text.Plain(" ");
        }
    }

    private void Emphasis(EmphasisInline emphasis)
    {
        var mark = Mark(emphasis);
        var isBold = _isBold;
        _isBold |= mark == "**";
        _text.Markdown(mark);
        Children(emphasis);
        _text.Markdown(mark);
        _isBold = isBold;
    }

    private string Mark(EmphasisInline emphasis) => emphasis switch
    {
        { DelimiterChar: '~' } => "~~",
        { DelimiterCount: 2 } => _isBold ? "" : "**",
        _ => TouchesEmphasis(emphasis) ? "_" : "*",
    };

    /// <summary>Asterisks side by side would be read as other pairs than those meant.</summary>
    private static bool TouchesEmphasis(EmphasisInline emphasis) =>
        emphasis.Parent is EmphasisInline
        || emphasis.FirstChild is EmphasisInline
        || emphasis.LastChild is EmphasisInline
        || emphasis.PreviousSibling is EmphasisInline
        || emphasis.NextSibling is EmphasisInline;

    private void Link(LinkInline link)
    {
        var text = PlainText.Of(link);
        var url = link.GetDynamicUrl?.Invoke() ?? link.Url;
        var place = PlaceAddress.Read(url);
        if (place is { } named && text.StartsWith('#'))
        {
            _text.Markdown(named.Mention);
            return;
        }

        var address = place?.Url ?? WebAddress.Read(url);
        if (address is null)
        {
            Children(link);
            return;
        }

        // Discord does not hide an address behind another one: such a link would show its brackets.
        if (text.Contains("://", StringComparison.Ordinal) || string.IsNullOrWhiteSpace(text))
        {
            _text.Plain(text == address || string.IsNullOrWhiteSpace(text) ? "" : text + " ");
            _text.Markdown($"<{address}>");
            return;
        }

        _text.Markdown("[");
        Children(link);
        _text.Markdown($"](<{address}>)");
    }

    private void Autolink(AutolinkInline autolink)
    {
        if (InstantText.Read(autolink.Url) is { } instant)
        {
            _text.Markdown(InstantText.Of(instant));
        }
        else if (!autolink.IsEmail && WebAddress.Read(autolink.Url) is { } address)
        {
            _text.Markdown($"<{address}>");
        }
        else
        {
            _text.Plain(autolink.Url);
        }
    }
}
