using StudyBot.Slack.Models.Blocks;

namespace StudyBot.Slack.Rendering;

/// <summary>Writes rich text as Slack's block of it.</summary>
internal static class RichTextWriter
{
    private const string DateFormat = "{date_short_pretty}, {time}";
    private const string CountdownFormat = DateFormat + " ({ago})";

    public static RichTextBlock Write(IReadOnlyList<RichBlock> blocks)
    {
        var parts = new List<RichTextPart>();
        for (var index = 0; index < blocks.Count; index++)
        {
            if (blocks[index] is RichBlock.ListItem first)
            {
                var items = blocks.Skip(index).TakeWhile(block => IsOfList(block, first)).Cast<RichBlock.ListItem>().ToList();
                parts.Add(List(first, items));
                index += items.Count - 1;
            }
            else
            {
                parts.Add(Part(blocks[index]));
            }
        }

        return new RichTextBlock(parts);
    }

    private static bool IsOfList(RichBlock block, RichBlock.ListItem first) =>
        block is RichBlock.ListItem item && item.Level == first.Level && item.Number is null == first.Number is null;

    private static RichTextList List(RichBlock.ListItem first, List<RichBlock.ListItem> items) =>
        new(first.Number is null ? "bullet" : "ordered", [.. items.Select(item => new RichTextSection(Elements(item.Inlines)))])
        {
            Indent = first.Level,
            Offset = first.Number > 1 ? first.Number - 1 : null,
        };

    private static RichTextPart Part(RichBlock block) => block switch
    {
        RichBlock.Paragraph paragraph => new RichTextSection(Elements(paragraph.Inlines)),
        RichBlock.Quote quote => new RichTextQuote(Elements(quote.Inlines)),
        RichBlock.Code code => new RichTextPreformatted([new RichTextWords(code.Text)]),
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static IReadOnlyList<RichTextElement> Elements(IReadOnlyList<RichInline> inlines)
    {
        List<RichTextElement> elements = [.. inlines.Where(inline => inline is not RichInline.Text { Length: 0 }).Select(Element)];
        return elements.Count > 0 ? elements : [new RichTextWords(" ")]; // Slack refuses a part without any.
    }

    private static RichTextElement Element(RichInline inline) => inline switch
    {
        RichInline.Text text => new RichTextWords(text.Value) { Style = Style(text.Style) },
        RichInline.Link link => new RichTextLink(link.Url, link.Label) { Style = Style(link.Style) },
        RichInline.Channel channel => new RichTextChannel(channel.Id),
        RichInline.Date date => new RichTextDate(
            date.At.ToUnixTimeSeconds(), date.HasCountdown ? CountdownFormat : DateFormat, InstantText.Plain(date.At)),
        _ => throw new ArgumentOutOfRangeException(nameof(inline)),
    };

    private static RichTextStyle? Style(TextStyle style) => style == TextStyle.None ? null : new RichTextStyle
    {
        IsBold = Flag(style, TextStyle.Bold),
        IsItalic = Flag(style, TextStyle.Italic),
        IsStruck = Flag(style, TextStyle.Strike),
        IsCode = Flag(style, TextStyle.Code),
    };

    private static bool? Flag(TextStyle style, TextStyle flag) => style.HasFlag(flag) ? true : null;
}
