namespace StudyBot.Slack.Models.Events;

internal sealed record SubteamMembersEvent
{
    public required string SubteamId { get; init; }

    public IReadOnlyList<string>? AddedUsers { get; init; }

    public IReadOnlyList<string>? RemovedUsers { get; init; }
}
