namespace StudyBot.Slack.Models.Blocks;

/// <summary>Items of one level; a list within another one follows it as one of its own.</summary>
/// <param name="Style"><c>bullet</c> or <c>ordered</c>.</param>
internal sealed record RichTextList(string Style, IReadOnlyList<RichTextPart> Elements) : RichTextPart
{
    /// <summary>The level, from 0.</summary>
    public int Indent { get; init; }

    /// <summary>How many items of the same list stand before.</summary>
    public int? Offset { get; init; }
}
