using System.Globalization;

namespace StudyBot.Slack.Rendering;

/// <summary>Rich text as bare words: what notifications show and screen readers say.</summary>
internal static class RichPlainText
{
    public static string Of(IEnumerable<RichBlock> blocks) => string.Join('\n', blocks.Select(Of));

    private static string Of(RichBlock block) => block switch
    {
        RichBlock.Paragraph paragraph => Of(paragraph.Inlines),
        RichBlock.Quote quote => $"“{Of(quote.Inlines)}”",
        RichBlock.ListItem item => $"{(item.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number}.") : "•")} {Of(item.Inlines)}",
        RichBlock.Code code => code.Text,
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static string Of(IReadOnlyList<RichInline> inlines) => string.Concat(inlines.Select(inline => inline switch
    {
        RichInline.Text text => text.Value,
        RichInline.Link link => link.Label,
        RichInline.Date date => InstantText.Plain(date.At),
        _ => "",
    }));
}
