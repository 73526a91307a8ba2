namespace StudyBot.Slack.Rendering;

/// <summary>A block of rich text, as Slack's <c>rich_text</c> has them (Block Kit, "Rich text block").</summary>
internal abstract record RichBlock
{
    private RichBlock()
    {
    }

    /// <summary>How much room it takes.</summary>
    public abstract int Length { get; }

    internal sealed record Paragraph(IReadOnlyList<RichInline> Inlines) : RichBlock
    {
        public override int Length => Inlines.Sum(inline => inline.Length);
    }

    internal sealed record Quote(IReadOnlyList<RichInline> Inlines) : RichBlock
    {
        public override int Length => Inlines.Sum(inline => inline.Length);
    }

    /// <param name="Number">Of the item in its list; null in a list of bullets.</param>
    /// <param name="Level">How deep its list stands in others.</param>
    internal sealed record ListItem(IReadOnlyList<RichInline> Inlines, int? Number, int Level) : RichBlock
    {
        public override int Length => Inlines.Sum(inline => inline.Length);
    }

    internal sealed record Code(string Text) : RichBlock
    {
        public override int Length => Text.Length;
    }
}
