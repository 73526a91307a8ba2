using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace StudyBot.Playground.Rendering;

/// <summary>A link when it leads to the web, otherwise its text; an image is its description.</summary>
internal sealed class SafeLinkRenderer : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline obj)
    {
        var url = obj.GetDynamicUrl?.Invoke() ?? obj.Url;
        var isLink = !obj.IsImage && WebLinks.IsSafe(url);
        if (isLink)
        {
            WebLinks.WriteStart(renderer, url!);
        }

        renderer.WriteChildren(obj);
        if (isLink)
        {
            renderer.Write("</a>");
        }
    }
}
