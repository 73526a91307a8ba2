namespace StudyBot.Slack.Models.Interactions;

internal sealed record InteractionUser
{
    public required string Id { get; init; }

    public string? Username { get; init; }

    public string? Name { get; init; }

    /// <summary>The user's own workspace, which in a shared channel may not be the bot's.</summary>
    public string? TeamId { get; init; }
}
