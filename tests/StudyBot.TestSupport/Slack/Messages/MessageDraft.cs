using System.Text.Json.Nodes;
using StudyBot.TestSupport.Slack.State;

namespace StudyBot.TestSupport.Slack.Messages;

internal sealed record MessageDraft(Channel Channel, User Author)
{
    public string Text { get; init; } = "";

    public JsonArray? Blocks { get; init; }

    public JsonArray? Attachments { get; init; }

    public JsonObject? Metadata { get; init; }

    public IReadOnlyList<StoredFile> Files { get; init; } = [];

    public string? ThreadTs { get; init; }

    /// <summary>A reply that is shown in the channel, too.</summary>
    public bool IsBroadcast { get; init; }

    public string? ClientMessageId { get; init; }

    public string? Subtype { get; init; }
}
