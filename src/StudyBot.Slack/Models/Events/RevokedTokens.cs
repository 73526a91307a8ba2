using System.Text.Json.Serialization;

namespace StudyBot.Slack.Models.Events;

/// <summary>Users whose tokens are not valid any more.</summary>
internal sealed record RevokedTokens
{
    [JsonPropertyName("oauth")]
    public IReadOnlyList<string>? OAuth { get; init; }

    public IReadOnlyList<string>? Bot { get; init; }
}
