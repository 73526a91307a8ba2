namespace StudyBot.Slack.Models.Interactions;

/// <remarks>https://docs.slack.dev/interactivity/implementing-slash-commands; Slack takes none in threads and tells of no thread.</remarks>
internal sealed record SlashCommand
{
    public required string Command { get; init; }

    public string? Text { get; init; }

    public required string TeamId { get; init; }

    public required string ChannelId { get; init; }

    /// <summary>Of private channels <c>privategroup</c>, of direct messages <c>directmessage</c>.</summary>
    public string? ChannelName { get; init; }

    public required string UserId { get; init; }

    public string? UserName { get; init; }

    public string? ResponseUrl { get; init; }

    /// <summary>Opens one modal within three seconds.</summary>
    public string? TriggerId { get; init; }
}
