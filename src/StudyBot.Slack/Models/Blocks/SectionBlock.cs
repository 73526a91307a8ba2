namespace StudyBot.Slack.Models.Blocks;

internal sealed record SectionBlock : Block
{
    /// <summary>At most 3,000 characters.</summary>
    public TextObject? Text { get; init; }

    /// <summary>At most 10, with 2,000 characters each, in two columns.</summary>
    public IReadOnlyList<TextObject>? Fields { get; init; }

    public BlockElement? Accessory { get; init; }

    /// <summary>True shows all of a long text; otherwise Slack may fold it.</summary>
    public bool? Expand { get; init; }
}
