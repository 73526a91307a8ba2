using System.Text.Json.Nodes;

namespace StudyBot.TestSupport.Slack.State;

internal sealed class Message(string ts, Channel channel, User author)
{
    public string Ts { get; } = ts;

    public Channel Channel { get; } = channel;

    public User Author { get; } = author;

    public string Text { get; set; } = "";

    public JsonArray? Blocks { get; set; }

    public JsonArray? Attachments { get; set; }

    public JsonObject? Metadata { get; set; }

    public List<StoredFile> Files { get; init; } = [];

    /// <summary>The parent's ts in a reply; null in a message that is none.</summary>
    public string? ThreadTs { get; init; }

    public string? Subtype { get; set; }

    public string? ClientMessageId { get; init; }

    public string? EditedTs { get; set; }

    public string? EditedBy { get; set; }

    /// <summary>The only one who sees it.</summary>
    public string? ShownTo { get; init; }

    public bool IsReply => ThreadTs is not null && ThreadTs != Ts;

    /// <summary>Stands in the channel, and not in a thread only.</summary>
    public bool IsInChannel => !IsReply || Subtype == "thread_broadcast";

    public JsonObject ToJson(bool hasMetadata = false)
    {
        var json = new JsonObject { ["type"] = "message" };
        Add(json, "subtype", Subtype);
        json["user"] = Author.Id;
        json["text"] = Text;
        json["ts"] = Ts;
        Add(json, "client_msg_id", ClientMessageId);
        json["team"] = Author.TeamId;
        AddBot(json);
        Add(json, "blocks", Blocks?.DeepClone());
        Add(json, "attachments", Attachments?.DeepClone());
        AddThread(json);
        if (EditedTs is not null)
        {
            json["edited"] = new JsonObject { ["user"] = EditedBy, ["ts"] = EditedTs };
        }

        if (Files.Count > 0)
        {
            json["files"] = new JsonArray([.. Files.Select(file => file.ToJson())]);
            json["upload"] = true;
            json["display_as_bot"] = false;
        }

        if (hasMetadata)
        {
            Add(json, "metadata", Metadata?.DeepClone());
        }

        return json;
    }

    /// <summary>The parent as a broadcast reply shows it.</summary>
    public JsonObject ToRootJson()
    {
        var root = ToJson();
        foreach (var name in (string[])["blocks", "attachments", "client_msg_id", "app_id", "reply_users", "is_locked"])
        {
            root.Remove(name);
        }

        return root;
    }

    private void AddBot(JsonObject json)
    {
        if (Author.BotId is not { } botId)
        {
            return;
        }

        json["bot_id"] = botId;
        if (Author.AppId is { } appId)
        {
            json["app_id"] = appId;
            json["bot_profile"] = new JsonObject
            {
                ["id"] = botId,
                ["deleted"] = false,
                ["name"] = Author.Name,
                ["updated"] = 1_700_000_000,
                ["app_id"] = appId,
                ["icons"] = new JsonObject { ["image_36"] = "https://a.slack-edge.com/bot_36.png" },
                ["team_id"] = Author.TeamId,
            };
        }
    }

    private void AddThread(JsonObject json)
    {
        if (IsReply)
        {
            json["thread_ts"] = ThreadTs;
            Add(json, "parent_user_id", Channel.Messages.GetValueOrDefault(ThreadTs!)?.Author.Id); // A reply has a thread.
            if (Subtype == "thread_broadcast" && Channel.Messages.GetValueOrDefault(ThreadTs!) is { } root)
            {
                json["root"] = root.ToRootJson();
            }

            return;
        }

        var replies = Channel.Replies(Ts).ToList();
        if (replies.Count > 0)
        {
            var users = replies.Select(reply => reply.Author.Id).Distinct().ToList();
            json["thread_ts"] = Ts;
            json["reply_count"] = replies.Count;
            json["reply_users_count"] = users.Count;
            json["latest_reply"] = replies[^1].Ts;
            json["reply_users"] = new JsonArray([.. users.Select(user => JsonValue.Create(user))]);
            json["is_locked"] = false;
            json["subscribed"] = false;
        }
    }

    private static void Add(JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }
}
