using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;
using StudyBot.Core.Chat;

namespace StudyBot.Slack.Rendering;

/// <summary>The port's CommonMark as rich text: what the syntax tree says is markup is drawn, all else is text.</summary>
internal static class MarkupReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .Build();

    public static IReadOnlyList<RichBlock> Read(Markup markup) =>
        Parse(markup) is { } document ? [.. BlockReader.Read(document)] : [AsItStands(markup)];

    /// <summary>The same on one line. An instant that stands alone counts down.</summary>
    public static IReadOnlyList<RichInline> ReadLine(Markup markup) => Read(markup) switch
    {
        [RichBlock.Paragraph { Inlines: [RichInline.Date date] }] => [date with { HasCountdown = true }],
        var blocks => [.. blocks.SelectMany(InlinesOf).Select(inline => inline is RichInline.Text text ? text with { Value = text.Value.Replace('\n', ' ') } : inline)],
    };

    private static IReadOnlyList<RichInline> InlinesOf(RichBlock block) => block switch
    {
        RichBlock.Paragraph paragraph => paragraph.Inlines,
        RichBlock.Quote quote => quote.Inlines,
        RichBlock.ListItem item => item.Inlines,
        RichBlock.Code code => [new RichInline.Text(code.Text, TextStyle.Code)],
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static RichBlock.Paragraph AsItStands(Markup markup) => new([new RichInline.Text(VisibleText.Of(markup.Value))]);

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
