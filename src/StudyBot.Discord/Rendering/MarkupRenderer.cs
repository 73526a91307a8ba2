using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StudyBot.Core.Chat;

namespace StudyBot.Discord.Rendering;

/// <summary>The port's CommonMark as Discord's markdown: what the syntax tree says is markup is drawn, all else is escaped text.</summary>
internal static class MarkupRenderer
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .Build();

    public static string Render(Markup markup) => Parse(markup) is { } document
        ? string.Join('\n', BlockRenderer.Lines(document).Select(line => line.Text)).Trim('\n')
        : string.Join('\n', markup.Value.Split('\n').Select(EscapedText.Of));

    /// <summary>The same on one line. An instant that stands alone counts down.</summary>
    public static string RenderLine(Markup markup) => Parse(markup) is { } document && Alone(document) is { } instant
        ? InstantText.WithCountdown(instant)
        : Render(markup).Replace('\n', ' ');

    private static DateTimeOffset? Alone(MarkdownDocument document) =>
        document is [ParagraphBlock { Inline: { FirstChild: AutolinkInline { NextSibling: null } link } }] ? InstantText.Read(link.Url) : null;

    private static MarkdownDocument? Parse(Markup markup)
    {
        try
        {
            return Markdown.Parse(markup.Value, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig refuses to nest deeper than its limit; thousands of ">" are then shown as they stand.
            return null;
        }
    }
}
