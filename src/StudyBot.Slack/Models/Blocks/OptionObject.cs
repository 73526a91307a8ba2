namespace StudyBot.Slack.Models.Blocks;

/// <param name="Text">Plain in menus, at most 75 characters; radio buttons and checkboxes take mrkdwn, too.</param>
/// <param name="Value">At most 150 characters.</param>
internal sealed record OptionObject(TextObject? Text = null, string? Value = null)
{
    /// <summary>Plain in menus, at most 75 characters.</summary>
    public TextObject? Description { get; init; }
}
