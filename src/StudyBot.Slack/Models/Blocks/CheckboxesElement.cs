namespace StudyBot.Slack.Models.Blocks;

/// <param name="Options">At most 10.</param>
internal sealed record CheckboxesElement(IReadOnlyList<OptionObject> Options) : BlockElement
{
    public IReadOnlyList<OptionObject>? InitialOptions { get; init; }
}
