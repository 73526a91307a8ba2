using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace StudyBot.Playground.Rendering;

/// <summary>A link that leads to the web or, in a card, to a place of the room; any other is its text, an image its description.</summary>
/// <param name="isCard">Whether the text is the bot's own: only its links lead around in the page.</param>
internal sealed class SafeLinkRenderer(bool isCard) : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline obj)
    {
        var isLink = !obj.IsImage && WroteStart(renderer, obj.GetDynamicUrl?.Invoke() ?? obj.Url);
        renderer.WriteChildren(obj);
        if (isLink)
        {
            renderer.Write("</a>");
        }
    }

    private bool WroteStart(HtmlRenderer renderer, string? url)
    {
        if (isCard && PageLinks.AddressOf(url) is { } address)
        {
            PageLinks.WriteStart(renderer, address);
            return true;
        }

        if (!WebLinks.IsSafe(url))
        {
            return false;
        }

        WebLinks.WriteStart(renderer, url);
        return true;
    }
}
