namespace StudyBot.Slack.Models.Views;

/// <summary>Which view, and where it goes: upon a trigger, or onto a member's App Home.</summary>
internal sealed record ViewRequest(OutgoingView View)
{
    public string? TriggerId { get; init; }

    public string? UserId { get; init; }
}
