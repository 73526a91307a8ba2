using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord.State;

namespace StudyBot.TestSupport.Discord.Messages;

/// <summary>A message that has passed every check and is about to be posted.</summary>
internal sealed record MessageDraft(Channel Channel, User Author)
{
    /// <summary>The wire number: 0 plain, 19 a reply, 20 the answer to a command, 21 the starter of a thread.</summary>
    public int Type { get; init; }

    public string Content { get; init; } = "";

    public JsonArray Embeds { get; init; } = [];

    public JsonArray Components { get; init; } = [];

    public JsonArray Attachments { get; init; } = [];

    public MessageFlags Flags { get; init; }

    public Mentions Mentions { get; init; } = Mentions.None;

    public JsonNode? Nonce { get; init; }

    public Message? Reference { get; init; }

    public Interaction? Interaction { get; init; }

    public ulong? ShownTo { get; init; }
}
