namespace StudyBot.Slack.Models.Blocks;

/// <summary>A menu of at most 100 options, or of at most 100 groups.</summary>
internal sealed record StaticSelectElement : BlockElement
{
    /// <summary>Plain, at most 150 characters.</summary>
    public TextObject? Placeholder { get; init; }

    public IReadOnlyList<OptionObject>? Options { get; init; }

    public IReadOnlyList<OptionGroup>? OptionGroups { get; init; }

    public OptionObject? InitialOption { get; init; }
}
