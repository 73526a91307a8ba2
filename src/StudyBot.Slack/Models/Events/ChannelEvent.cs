namespace StudyBot.Slack.Models.Events;

/// <summary>A channel was archived, taken out of the archive, deleted, or the bot was removed from it.</summary>
internal sealed record ChannelEvent
{
    public required string Channel { get; init; }

    public string? User { get; init; }
}
