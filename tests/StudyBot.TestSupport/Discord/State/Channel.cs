using System.Text.Json.Nodes;

namespace StudyBot.TestSupport.Discord.State;

internal sealed class Channel(ulong id, ChannelKind kind, string name)
{
    public ulong Id { get; } = id;

    public ChannelKind Kind { get; } = kind;

    public string Name { get; set; } = name;

    public Guild? Guild { get; init; }

    /// <summary>The channel that a thread belongs to.</summary>
    public Channel? Parent { get; init; }

    public ThreadLife? Thread { get; init; }

    /// <summary>The person on the other end of a direct channel.</summary>
    public User? Recipient { get; init; }

    public IReadOnlyList<PermissionOverwrite> Overwrites { get; set; } = [];

    public SortedDictionary<ulong, Message> Messages { get; } = [];

    /// <summary>Counts those that were deleted, too.</summary>
    public int MessagesEverSent { get; set; }

    public bool IsThread => Thread is not null;

    public bool HoldsMessages => Kind is not (ChannelKind.Category or ChannelKind.Voice);

    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = Id.ToString(),
            ["type"] = (int)Kind,
            ["flags"] = 0,
            ["last_message_id"] = LastMessageId(),
        };
        if (Recipient is not null)
        {
            json["recipients"] = new JsonArray(Recipient.ToJson());
            return json;
        }

        json["guild_id"] = Guild!.Id.ToString(); // A channel without a recipient belongs to a guild.
        json["name"] = Name;
        json["parent_id"] = Parent?.Id.ToString();
        json["rate_limit_per_user"] = 0;
        AddOwnFields(json);
        return json;
    }

    private void AddOwnFields(JsonObject json)
    {
        if (Thread is null)
        {
            json["position"] = 0;
            json["topic"] = null;
            json["nsfw"] = false;
            json["permission_overwrites"] = new JsonArray([.. Overwrites.Select(overwrite => overwrite.ToJson())]);
            return;
        }

        json["owner_id"] = Thread.OwnerId.ToString();
        json["thread_metadata"] = Thread.ToJson();
        json["message_count"] = Messages.Values.Count(message => message.Type != Message.ThreadStarter);
        json["member_count"] = Math.Min(Thread.Members.Count, 50);
        json["total_message_sent"] = MessagesEverSent;
    }

    private string? LastMessageId()
    {
        var last = Messages.Values.LastOrDefault(message => !message.IsEphemeral);
        return last?.Id.ToString();
    }
}
