using System.Text.Json.Serialization;
using StudyBot.Slack.Models.Files;

namespace StudyBot.Slack.Models.Messages;

/// <summary>A message as the Web API answers it, and a <c>message</c> or <c>app_mention</c> event, whatever its subtype.</summary>
/// <remarks>https://docs.slack.dev/reference/events/message. Subtypes that matter are in <see cref="MessageSubtypes"/>.</remarks>
internal sealed record Message
{
    public string? Type { get; init; }

    public string? Subtype { get; init; }

    /// <summary>Missing inside answers about one channel.</summary>
    public string? Channel { get; init; }

    /// <summary><c>channel</c>, <c>group</c>, <c>im</c> or <c>mpim</c>; only in events.</summary>
    public string? ChannelType { get; init; }

    public string? User { get; init; }

    /// <summary>Set on what any app posts, ours included.</summary>
    public string? BotId { get; init; }

    public string? AppId { get; init; }

    /// <summary>In Slack's mrkdwn, with <c>&amp;amp; &amp;lt; &amp;gt;</c> for what members wrote.</summary>
    public string? Text { get; init; }

    /// <summary>Identifies the message within its channel. Of a change or a deletion it is the event's own.</summary>
    public SlackTimestamp Ts { get; init; }

    /// <summary>The thread's parent; the parent itself carries its own once it has replies.</summary>
    public SlackTimestamp? ThreadTs { get; init; }

    public string? ParentUserId { get; init; }

    public MessageEdit? Edited { get; init; }

    public IReadOnlyList<FileObject>? Files { get; init; }

    public MessageMetadata? Metadata { get; init; }

    /// <summary>Only of a change: the message as it is now.</summary>
    [JsonPropertyName("message")]
    public Message? Changed { get; init; }

    /// <summary>Only of a change or a deletion: the message as it was.</summary>
    public Message? PreviousMessage { get; init; }

    /// <summary>Only of a deletion: the message that is gone.</summary>
    public SlackTimestamp? DeletedTs { get; init; }

    public SlackTimestamp? EventTs { get; init; }

    /// <summary>The workspace of the author, where others than the bot's share the channel.</summary>
    public string? UserTeam { get; init; }

    public string? Team { get; init; }

    public int? ReplyCount { get; init; }

    /// <summary>The latest name, with the subtype <c>channel_name</c>.</summary>
    public string? Name { get; init; }
}
