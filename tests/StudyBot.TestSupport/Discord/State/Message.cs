using System.Text.Json.Nodes;

namespace StudyBot.TestSupport.Discord.State;

internal sealed class Message(ulong id, Channel channel, User author, DateTimeOffset sentAt)
{
    /// <summary>Stands first in a thread, for the message that it was started from; it is not counted.</summary>
    public const int ThreadStarter = 21;

    public ulong Id { get; } = id;

    public Channel Channel { get; } = channel;

    public User Author { get; } = author;

    public DateTimeOffset SentAt { get; } = sentAt;

    /// <summary>The wire number (resources/message, "Message Types").</summary>
    public int Type { get; init; }

    public string Content { get; set; } = "";

    public JsonArray Embeds { get; set; } = [];

    public JsonArray Components { get; set; } = [];

    public JsonArray Attachments { get; set; } = [];

    public MessageFlags Flags { get; set; }

    public Mentions Mentions { get; set; } = Mentions.None;

    public DateTimeOffset? EditedAt { get; set; }

    public JsonNode? Nonce { get; init; }

    /// <summary>The message that this one answers or stands for.</summary>
    public Message? Reference { get; init; }

    /// <summary>The interaction whose answer this is.</summary>
    public Interaction? Interaction { get; init; }

    /// <summary>The only one who sees it.</summary>
    public ulong? ShownTo { get; init; }

    public Channel? StartedThread { get; set; }

    public bool IsEphemeral => ShownTo is not null;

    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = Id.ToString(),
            ["channel_id"] = Channel.Id.ToString(),
            ["type"] = Type,
            ["author"] = Author.ToJson(),
            ["content"] = Content,
            ["embeds"] = Embeds.DeepClone(),
            ["components"] = Components.DeepClone(),
            ["attachments"] = Attachments.DeepClone(),
            ["mentions"] = new JsonArray([.. Mentions.Users.Select(user => user.ToJson())]),
            ["mention_roles"] = new JsonArray([.. Mentions.Roles.Select(role => JsonValue.Create(role.ToString()))]),
            ["mention_everyone"] = Mentions.Everyone,
            ["timestamp"] = Wire.Text(SentAt),
            ["edited_timestamp"] = EditedAt is { } at ? Wire.Text(at) : null,
            ["flags"] = (int)Flags,
            ["pinned"] = false,
            ["tts"] = false,
        };
        AddLinks(json);
        return json;
    }

    /// <summary>As it stands inside a message that refers to it: without its own links, which would never end.</summary>
    private JsonObject ToBasicJson()
    {
        var json = ToJson();
        json.Remove("referenced_message");
        json.Remove("thread");
        return json;
    }

    private void AddLinks(JsonObject json)
    {
        if (Nonce is not null)
        {
            json["nonce"] = Nonce.DeepClone();
        }

        if (Reference is not null)
        {
            json["message_reference"] = ReferenceJson(Reference);
            json["referenced_message"] = Reference.Channel.Messages.ContainsKey(Reference.Id) ? Reference.ToBasicJson() : null;
        }

        if (StartedThread is not null)
        {
            json["thread"] = StartedThread.ToJson();
        }

        if (Interaction is not null)
        {
            json["application_id"] = Interaction.ApplicationId.ToString();
            json["webhook_id"] = Interaction.ApplicationId.ToString();
            json["interaction_metadata"] = Interaction.MetadataJson();
        }
    }

    private static JsonObject ReferenceJson(Message reference)
    {
        var json = new JsonObject
        {
            ["type"] = 0,
            ["channel_id"] = reference.Channel.Id.ToString(),
            ["message_id"] = reference.Id.ToString(),
        };
        if (reference.Channel.Guild is { } guild)
        {
            json["guild_id"] = guild.Id.ToString();
        }

        return json;
    }
}
