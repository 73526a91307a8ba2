namespace StudyBot.Slack.Models.Events;

/// <summary>Somebody, or the bot, came into a channel or left it.</summary>
internal sealed record MembershipEvent
{
    public required string User { get; init; }

    public required string Channel { get; init; }

    public string? Team { get; init; }

    public string? Inviter { get; init; }
}
