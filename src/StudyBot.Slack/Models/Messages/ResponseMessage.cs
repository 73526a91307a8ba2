using System.Text.Json.Serialization;
using StudyBot.Slack.Models.Blocks;

namespace StudyBot.Slack.Models.Messages;

/// <summary>What goes to a <c>response_url</c>: at most five times within thirty minutes of the interaction.</summary>
/// <remarks>https://docs.slack.dev/interactivity/handling-user-interaction#message_responses</remarks>
internal sealed record ResponseMessage
{
    public string? Text { get; init; }

    public IReadOnlyList<Block>? Blocks { get; init; }

    /// <summary><c>ephemeral</c>, which Slack assumes, or <c>in_channel</c>.</summary>
    public string? ResponseType { get; init; }

    [JsonPropertyName("replace_original")]
    public bool? ReplacesOriginal { get; init; }

    [JsonPropertyName("delete_original")]
    public bool? DeletesOriginal { get; init; }

    public SlackTimestamp? ThreadTs { get; init; }
}
