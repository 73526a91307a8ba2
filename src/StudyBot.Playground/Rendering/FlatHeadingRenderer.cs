using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace StudyBot.Playground.Rendering;

/// <summary>A heading inside a card's text is a bold line: the page's own outline stays whole for screen readers.</summary>
internal sealed class FlatHeadingRenderer : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock obj)
    {
        renderer.EnsureLine();
        renderer.Write("<p><strong>");
        renderer.WriteLeafInline(obj);
        renderer.WriteLine("</strong></p>");
    }
}
