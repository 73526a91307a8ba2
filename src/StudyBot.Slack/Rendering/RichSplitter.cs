namespace StudyBot.Slack.Rendering;

/// <summary>Cuts rich text into groups that fit one block each: between blocks, else between lines, else between words.</summary>
internal static class RichSplitter
{
    public static IReadOnlyList<IReadOnlyList<RichBlock>> Split(IEnumerable<RichBlock> blocks, int room)
    {
        var groups = new List<IReadOnlyList<RichBlock>>();
        var (group, length) = (new List<RichBlock>(), 0);
        foreach (var piece in blocks.SelectMany(block => Pieces(block, room)))
        {
            if (group.Count > 0 && length + piece.Length > room)
            {
                groups.Add(group);
                (group, length) = ([], 0);
            }

            group.Add(piece);
            length += piece.Length;
        }

        return group.Count > 0 ? [.. groups, group] : groups;
    }

    private static IEnumerable<RichBlock> Pieces(RichBlock block, int room) => block.Length <= room ? [block] : block switch
    {
        RichBlock.Code code => TextPieces(code.Text, room).Select(text => new RichBlock.Code(text)),
        RichBlock.Paragraph paragraph => InlinePieces(paragraph.Inlines, room).Select(inlines => new RichBlock.Paragraph(inlines)),
        RichBlock.Quote quote => InlinePieces(quote.Inlines, room).Select(inlines => new RichBlock.Quote(inlines)),
        RichBlock.ListItem item => ItemPieces(item, room),
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    /// <summary>The rest of an item is no further one.</summary>
    private static IEnumerable<RichBlock> ItemPieces(RichBlock.ListItem item, int room) => InlinePieces(item.Inlines, room).Select(
        RichBlock (inlines, index) => index == 0 ? item with { Inlines = inlines } : new RichBlock.Paragraph(inlines));

    private static IEnumerable<IReadOnlyList<RichInline>> InlinePieces(IReadOnlyList<RichInline> inlines, int room)
    {
        var (piece, length) = (new List<RichInline>(), 0);
        foreach (var inline in inlines.SelectMany(inline => InlinePieces(inline, room)))
        {
            if (piece.Count > 0 && length + inline.Length > room)
            {
                yield return piece;
                (piece, length) = ([], 0);
            }

            piece.Add(inline);
            length += inline.Length;
        }

        yield return piece;
    }

    /// <summary>Addresses are never longer than a block; see <see cref="WebAddress"/>.</summary>
    private static IEnumerable<RichInline> InlinePieces(RichInline inline, int room) => inline is RichInline.Text text && text.Length > room
        ? TextPieces(text.Value, room).Select(value => text with { Value = value })
        : [inline];

    private static IEnumerable<string> TextPieces(string text, int room)
    {
        while (text.Length > room)
        {
            var cut = Cut.Soft(text, room);
            yield return text[..cut].TrimEnd();
            text = text[cut..];
        }

        yield return text;
    }
}
