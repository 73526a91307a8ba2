using System.Text.Json.Serialization;

namespace StudyBot.Slack.Models.Answers;

/// <summary>Who the token speaks for.</summary>
internal sealed record AuthTestAnswer : SlackAnswer
{
    public required string TeamId { get; init; }

    public string? Team { get; init; }

    /// <summary>The workspace's address.</summary>
    public string? Url { get; init; }

    public required string UserId { get; init; }

    public string? User { get; init; }

    public string? BotId { get; init; }

    public string? EnterpriseId { get; init; }

    /// <summary>What the token may do; null where the server does not say.</summary>
    [JsonIgnore]
    public IReadOnlyList<string>? Scopes { get; init; }
}
