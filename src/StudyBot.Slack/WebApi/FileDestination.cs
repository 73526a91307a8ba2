using StudyBot.Slack.Models;

namespace StudyBot.Slack.WebApi;

/// <summary>Where an uploaded file is shown.</summary>
internal sealed record FileDestination(string Channel)
{
    public SlackTimestamp? ThreadTs { get; init; }

    public string? Comment { get; init; }
}
