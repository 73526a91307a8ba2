using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace StudyBot.Discord.Rendering;

/// <summary>Draws paragraphs, lists, quotes, code and tables as the lines of a Discord message.</summary>
internal static class BlockRenderer
{
    private const string Rule = "──────────";
    private const string QuoteMark = "> ";

    private static readonly MarkdownLine Gap = new("");

    public static IReadOnlyList<MarkdownLine> Lines(ContainerBlock container, bool isInQuote = false, bool isInList = false)
    {
        var lines = new List<MarkdownLine>();
        foreach (var block in container)
        {
            List<MarkdownLine> drawn = [.. Lines(block, isInQuote, isInList)];
            if (drawn.Count == 0)
            {
                continue;
            }

            if (lines.Count > 0 && !isInList)
            {
                lines.Add(Gap);
            }

            lines.AddRange(drawn);
        }

        return lines;
    }

    private static IEnumerable<MarkdownLine> Lines(Block block, bool isInQuote, bool isInList) => block switch
    {
        // A card has its own headings; one within its text is a bold line, as on the other platforms.
        HeadingBlock heading => Plain([InlineRenderer.BoldLine(heading.Inline)]),
        FencedCodeBlock code => Code(CodeText.Block(code.Lines.ToString(), code.Info)),
        CodeBlock code => Code(CodeText.Block(code.Lines.ToString(), language: null)),
        ThematicBreakBlock => Plain([Rule]),
        QuoteBlock quote => Quote(quote, isInQuote, isInList),
        ListBlock list => List(list, isInQuote),
        Table table => Code(TableText.Lines(table)),
        LinkReferenceDefinitionGroup => [],
        ContainerBlock container => Lines(container, isInQuote, isInList),
        LeafBlock { Inline: { } inlines } => Plain(InlineRenderer.Lines(inlines, keepsLines: isInQuote)),
        _ => [],
    };

    /// <summary>Discord draws one level of quotation, and none inside a list.</summary>
    private static IEnumerable<MarkdownLine> Quote(QuoteBlock quote, bool isInQuote, bool isInList)
    {
        var lines = Lines(quote, isInQuote: true, isInList);
        return isInQuote || isInList ? lines : lines.Select(line => line with { Text = QuoteMark + line.Text });
    }

    private static IEnumerable<MarkdownLine> List(ListBlock list, bool isInQuote)
    {
        var number = int.TryParse(list.OrderedStart, out var start) ? start : 1;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var marker = list.IsOrdered ? $"{number++}. " : "- ";
            var isFirst = true;
            foreach (var line in Lines(item, isInQuote, isInList: true))
            {
                yield return line.IsCode ? line : line with { Text = (isFirst ? marker : new string(' ', marker.Length)) + line.Text };
                isFirst = false;
            }
        }
    }

    private static IEnumerable<MarkdownLine> Plain(IEnumerable<string> lines) => lines.Select(line => new MarkdownLine(line));

    private static IEnumerable<MarkdownLine> Code(IEnumerable<string> lines) => lines.Select(line => new MarkdownLine(line, IsCode: true));
}
