namespace StudyBot.Slack.Models.Views;

/// <summary>Which view, and where it goes: upon a trigger, in place of another, or onto a member's App Home.</summary>
internal sealed record ViewRequest(OutgoingView View)
{
    public string? TriggerId { get; init; }

    public string? ViewId { get; init; }

    public string? UserId { get; init; }

    public string? Hash { get; init; }
}
