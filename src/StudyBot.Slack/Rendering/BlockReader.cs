using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace StudyBot.Slack.Rendering;

/// <summary>Reads paragraphs, lists, quotes, code and tables as blocks of rich text.</summary>
internal static class BlockReader
{
    /// <summary>Deeper lists are drawn as if they stood here (Block Kit, "Rich text list").</summary>
    private const int DeepestLevel = 5;

    private const string Rule = "──────────";

    private static readonly RichInline Gap = new RichInline.Text("\n\n");

    /// <summary>Paragraphs below each other are one, with an empty line between them: Slack leaves none between two.</summary>
    public static IEnumerable<RichBlock> Read(ContainerBlock container, bool isInQuote = false)
    {
        var blocks = new List<RichBlock>();
        foreach (var block in container.SelectMany(block => Read(block, isInQuote)))
        {
            if (blocks.Count > 0 && Joined(blocks[^1], block) is { } joined)
            {
                blocks[^1] = joined;
            }
            else
            {
                blocks.Add(block);
            }
        }

        return blocks;
    }

    private static RichBlock? Joined(RichBlock before, RichBlock block) => (before, block) switch
    {
        (RichBlock.Paragraph one, RichBlock.Paragraph other) => new RichBlock.Paragraph([.. one.Inlines, Gap, .. other.Inlines]),
        (RichBlock.Quote one, RichBlock.Quote other) => new RichBlock.Quote([.. one.Inlines, Gap, .. other.Inlines]),
        _ => null,
    };

    private static IEnumerable<RichBlock> Read(Block block, bool isInQuote) => block switch
    {
        // A card has its own headings; one within its text is a bold line, as on the other platforms.
        HeadingBlock heading => [Paragraph(InlineReader.Read(heading.Inline, keepsLines: false, TextStyle.Bold), isInQuote)],
        CodeBlock code => [new RichBlock.Code(CodeOf(code.Lines.ToString()))],
        ThematicBreakBlock => [Paragraph([new RichInline.Text(Rule)], isInQuote)],
        QuoteBlock quote => Read(quote, isInQuote: true),
        ListBlock list => List(list, level: 0),
        Table table => [new RichBlock.Code(TableText.Of(table))],
        LinkReferenceDefinitionGroup => [],
        ContainerBlock container => Read(container, isInQuote),
        LeafBlock { Inline: { } inlines } => [Paragraph(InlineReader.Read(inlines, keepsLines: isInQuote), isInQuote)],
        _ => [],
    };

    private static RichBlock Paragraph(IReadOnlyList<RichInline> inlines, bool isInQuote) =>
        isInQuote ? new RichBlock.Quote(inlines) : new RichBlock.Paragraph(inlines);

    /// <summary>An empty block would be refused.</summary>
    private static string CodeOf(string code) =>
        VisibleText.Of(code.ReplaceLineEndings("\n")).Trim('\n') is { Length: > 0 } visible ? visible : " ";

    private static IEnumerable<RichBlock> List(ListBlock list, int level)
    {
        var number = int.TryParse(list.OrderedStart, out var start) ? start : 1;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            foreach (var block in Item(item, list.IsOrdered ? number++ : null, level))
            {
                yield return block;
            }
        }
    }

    /// <summary>What follows in an item goes on in it, except for code and further lists, which cannot stand in one.</summary>
    private static IEnumerable<RichBlock> Item(ListItemBlock item, int? number, int level)
    {
        var inlines = new List<RichInline>();
        var others = new List<RichBlock>();
        foreach (var block in item)
        {
            var drawn = block is ListBlock list ? List(list, Math.Min(level + 1, DeepestLevel)) : Read(block, isInQuote: false);
            foreach (var one in drawn)
            {
                if (others.Count == 0 && one is RichBlock.Paragraph paragraph)
                {
                    inlines.AddRange(inlines.Count > 0 ? [new RichInline.Text("\n"), .. paragraph.Inlines] : paragraph.Inlines);
                }
                else
                {
                    others.Add(one);
                }
            }
        }

        return others.Prepend(new RichBlock.ListItem(inlines, number, level));
    }
}
