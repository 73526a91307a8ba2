namespace StudyBot.Slack.Models.Blocks;

/// <param name="Options">At most 5, behind three dots.</param>
internal sealed record OverflowElement(IReadOnlyList<OptionObject> Options) : BlockElement
{
    public ConfirmationDialog? Confirm { get; init; }
}
