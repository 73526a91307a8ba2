namespace StudyBot.Slack.Models.Blocks;

/// <param name="Text">Plain, at most 75 characters.</param>
internal sealed record ButtonElement(TextObject Text) : BlockElement
{
    /// <summary>At most 2,000 characters; comes back when the button is pressed.</summary>
    public string? Value { get; init; }

    /// <summary>Opens in the browser; the press is told all the same and has to be acknowledged.</summary>
    public string? Url { get; init; }

    /// <summary><c>primary</c> or <c>danger</c>.</summary>
    public string? Style { get; init; }

    public ConfirmationDialog? Confirm { get; init; }

    /// <summary>What screen readers say instead of the text; at most 75 characters.</summary>
    public string? AccessibilityLabel { get; init; }
}
