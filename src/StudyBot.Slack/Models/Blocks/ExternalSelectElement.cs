namespace StudyBot.Slack.Models.Blocks;

/// <summary>A menu whose options the bot is asked for while somebody types (<c>block_suggestion</c>).</summary>
internal sealed record ExternalSelectElement : BlockElement
{
    /// <summary>Plain, at most 150 characters.</summary>
    public TextObject? Placeholder { get; init; }

    /// <summary>Characters before the bot is asked; Slack's own default is 3.</summary>
    public int? MinQueryLength { get; init; }

    public OptionObject? InitialOption { get; init; }
}
