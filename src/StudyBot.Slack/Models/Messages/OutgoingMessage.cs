using StudyBot.Slack.Models.Blocks;

namespace StudyBot.Slack.Models.Messages;

/// <summary>A message to post. It shows no previews of links, and turns nothing into a link or a ping that is not marked as one.</summary>
/// <remarks>https://docs.slack.dev/reference/methods/chat.postMessage</remarks>
internal sealed record OutgoingMessage
{
    public required string Channel { get; init; }

    /// <summary>All of it, or with blocks what notifications and screen readers say. At most 4,000 characters.</summary>
    public required string Text { get; init; }

    public IReadOnlyList<Block>? Blocks { get; init; }

    /// <summary>The thread's parent, never a reply.</summary>
    public SlackTimestamp? ThreadTs { get; init; }

    public bool? ReplyBroadcast { get; init; }

    public MessageMetadata? Metadata { get; init; }

    public string Parse { get; } = "none";

    public bool UnfurlLinks { get; init; }

    public bool UnfurlMedia { get; init; }
}
