namespace StudyBot.Slack.Models.Blocks;

/// <summary>Asks whether it is really meant. Title 100, text 300, buttons 30 characters, all plain.</summary>
internal sealed record ConfirmationDialog(TextObject Title, TextObject Text, TextObject Confirm, TextObject Deny)
{
    /// <summary>Of the confirming button: <c>primary</c> or <c>danger</c>.</summary>
    public string? Style { get; init; }
}
