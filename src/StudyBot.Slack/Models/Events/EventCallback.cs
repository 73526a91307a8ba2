namespace StudyBot.Slack.Models.Events;

/// <summary>What is around an event. Nothing of it is sure to be there but the workspace.</summary>
/// <remarks>https://docs.slack.dev/apis/events-api#event-object</remarks>
internal sealed record EventCallback
{
    public string? TeamId { get; init; }

    public string? EventId { get; init; }

    /// <summary>Seconds since 1970.</summary>
    public long? EventTime { get; init; }

    /// <summary>The workspace in whose view it happened, where others share the channel.</summary>
    public string? ContextTeamId { get; init; }

    /// <summary>Whether the channel is shared with another company.</summary>
    public bool IsExtSharedChannel { get; init; }

    /// <summary>On whose behalf the bot hears of it; Slack names one at most.</summary>
    public IReadOnlyList<EventAuthorization>? Authorizations { get; init; }
}
