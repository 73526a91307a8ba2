using System.Net;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;

namespace StudyBot.Playground.Rendering;

/// <summary>
/// CommonMark (and tables and struck words, in cards) to the few HTML elements a message may hold. No raw HTML, no images; links to http and https, and in
/// cards to places of the room, only.
/// </summary>
internal static class MarkdownHtml
{
    private static readonly MarkdownPipeline Cards = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .Build();

    // People write chat, not documents: a line break is a line break, an address a link, and # is just a character.
    private static readonly MarkdownPipeline People = new MarkdownPipelineBuilder()
        .DisableHtml()
        .DisableHeadings()
        .UseAutoLinks()
        .UseSoftlineBreakAsHardlineBreak()
        .Build();

    public static string OfCard(string markdown) => Render(markdown, Cards, isCard: true);

    public static string OfPerson(string text) => Render(text, People, isCard: false);

    private static string Render(string text, MarkdownPipeline pipeline, bool isCard)
    {
        try
        {
            using var writer = new StringWriter();
            var renderer = new HtmlRenderer(writer);
            pipeline.Setup(renderer);
            renderer.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new SafeLinkRenderer(isCard));
            renderer.ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new InstantOrLinkRenderer());
            renderer.ObjectRenderers.ReplaceOrAdd<Markdig.Renderers.Html.HeadingRenderer>(new FlatHeadingRenderer());
            renderer.Render(Markdown.Parse(text, pipeline));
            return writer.ToString();
        }
        catch (ArgumentException)
        {
            // Markdig refuses to nest deeper than its limit; thousands of ">" are then shown as they were typed.
            return $"<p>{WebUtility.HtmlEncode(text)}</p>";
        }
    }
}
