using System.Text.Json.Serialization;
using StudyBot.Discord.Models.Components;
using StudyBot.Discord.Models.Guilds;

namespace StudyBot.Discord.Models.Messages;

/// <summary>A message as REST answers it and as MESSAGE_CREATE and MESSAGE_UPDATE bring it.</summary>
internal sealed record Message
{
    public required Snowflake Id { get; init; }

    public required Snowflake ChannelId { get; init; }

    /// <summary>Only sent by the gateway.</summary>
    public Snowflake? GuildId { get; init; }

    /// <summary>Missing from the update of an ephemeral message.</summary>
    public User? Author { get; init; }

    /// <summary>Only sent by the gateway, and without its user.</summary>
    public GuildMember? Member { get; init; }

    public MessageType Type { get; init; }

    /// <summary>Empty, too, where the bot lacks the Message Content intent.</summary>
    public string? Content { get; init; }

    public required DateTimeOffset Timestamp { get; init; }

    public DateTimeOffset? EditedTimestamp { get; init; }

    public IReadOnlyList<Attachment>? Attachments { get; init; }

    public IReadOnlyList<Embed>? Embeds { get; init; }

    public IReadOnlyList<Component>? Components { get; init; }

    public MessageFlags Flags { get; init; }

    /// <summary>What the message was posted with; only sent by the gateway and to the one who posted.</summary>
    [JsonConverter(typeof(NonceJsonConverter))]
    public string? Nonce { get; init; }

    public Snowflake? WebhookId { get; init; }

    public MessageReference? MessageReference { get; init; }

    /// <summary>Null, too, when the message replied to has been deleted.</summary>
    public Message? ReferencedMessage { get; init; }

    /// <summary>The thread that was started from this message.</summary>
    public Channel? Thread { get; init; }
}
