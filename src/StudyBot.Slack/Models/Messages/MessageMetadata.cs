using System.Text.Json;

namespace StudyBot.Slack.Models.Messages;

/// <summary>What a message carries for apps and does not show. The bot's marker lets a post be found again.</summary>
/// <remarks>https://docs.slack.dev/messaging/message-metadata</remarks>
internal sealed record MessageMetadata
{
    private const string MarkerName = "marker";

    public string? EventType { get; init; }

    public JsonElement EventPayload { get; init; }

    /// <summary>The marker of that type, where this is one.</summary>
    public string? MarkerOf(string eventType) =>
        EventType == eventType
            && EventPayload.ValueKind == JsonValueKind.Object
            && EventPayload.TryGetProperty(MarkerName, out var marker)
            && marker.ValueKind == JsonValueKind.String
            ? marker.GetString()
            : null;

    public static MessageMetadata Marker(string eventType, string marker) => new()
    {
        EventType = eventType,
        EventPayload = JsonSerializer.SerializeToElement(
            new Dictionary<string, string> { [MarkerName] = marker }, SlackJson.Default.DictionaryStringString),
    };
}
