namespace StudyBot.Slack.Models.Interactions;

/// <summary>Where an element was: in a message or in a view.</summary>
internal sealed record InteractionContainer
{
    /// <summary><c>message</c> or <c>view</c>.</summary>
    public string? Type { get; init; }

    public SlackTimestamp? MessageTs { get; init; }

    public SlackTimestamp? ThreadTs { get; init; }

    public string? ChannelId { get; init; }

    public string? ViewId { get; init; }

    public bool IsEphemeral { get; init; }
}
