namespace StudyBot.Slack.Models.Blocks;

/// <param name="Options">At most 10.</param>
internal sealed record RadioButtonsElement(IReadOnlyList<OptionObject> Options) : BlockElement
{
    public OptionObject? InitialOption { get; init; }
}
