namespace StudyBot.Slack.Models.Events;

internal sealed record EventAuthorization
{
    public string? TeamId { get; init; }

    public string? UserId { get; init; }

    public bool IsBot { get; init; }
}
