using System.Text.Json.Nodes;
using StudyBot.TestSupport.Slack.Limits;
using StudyBot.TestSupport.Slack.Messages;
using StudyBot.TestSupport.Slack.State;

namespace StudyBot.TestSupport.Slack.WebApi.Methods;

/// <summary>Posting, changing and deleting messages (docs.slack.dev/reference/methods/chat.*).</summary>
internal sealed class ChatMethods(Rooms rooms, MessageDesk desk)
{
    /// <summary>chat.update refuses what chat.postMessage would cut at 40,000.</summary>
    private const int MostWhenUpdated = 4000;

    public IEnumerable<ApiMethod> All =>
    [
        new("chat.postMessage", ApiTier.Posting, ["chat:write"], Post),
        new("chat.postEphemeral", ApiTier.Four, ["chat:write"], PostEphemeral),
        new("chat.update", ApiTier.Three, ["chat:write"], Update),
        new("chat.delete", ApiTier.Three, ["chat:write"], Delete),
        new("chat.getPermalink", ApiTier.Special, [], Permalink) { IsFormOnly = true },
    ];

    private JsonObject Post(ApiCall call)
    {
        var channel = rooms.ForPosting(call);
        var message = desk.Post(DraftReader.Read(call, channel));
        return new JsonObject { ["channel"] = channel.Id, ["ts"] = message.Ts, ["message"] = message.ToJson(hasMetadata: true) };
    }

    private JsonObject PostEphemeral(ApiCall call)
    {
        var channel = rooms.ForPosting(call);
        var draft = DraftReader.Read(call, channel);
        var user = call.Arguments.Text("user") ?? "";
        if (!channel.Members.Contains(user))
        {
            throw new ApiException("user_not_in_channel");
        }

        return new JsonObject { ["message_ts"] = desk.Whisper(draft, user).Ts };
    }

    private JsonObject Update(ApiCall call)
    {
        var message = OwnMessage(call, "cant_update_message");
        var hasContent = call.Arguments.Text("text") is not null || call.Arguments.List("blocks") is not null
            || call.Arguments.List("attachments") is not null;
        if (!hasContent)
        {
            throw new ApiException("no_text");
        }

        if (call.Arguments.Text("text") is { Length: > MostWhenUpdated })
        {
            throw new ApiException("msg_too_long");
        }

        var draft = DraftReader.Read(call, message.Channel);
        desk.Change(message, call.Bot, changed =>
        {
            changed.Text = draft.Text;
            changed.Blocks = draft.Blocks;
            changed.Attachments = draft.Attachments;
            changed.Metadata = draft.Metadata ?? changed.Metadata;
        });
        return new JsonObject
        {
            ["channel"] = message.Channel.Id,
            ["ts"] = message.Ts,
            ["text"] = message.Text,
            ["message"] = UpdatedJson(message),
        };
    }

    private JsonObject Delete(ApiCall call)
    {
        var message = OwnMessage(call, "cant_delete_message");
        desk.Delete(message);
        return new JsonObject { ["channel"] = message.Channel.Id, ["ts"] = message.Ts };
    }

    private static JsonObject Permalink(ApiCall call)
    {
        var channel = call.Channel();
        var ts = call.Arguments.Text("message_ts") ?? "";
        return channel.Messages.ContainsKey(ts)
            ? new JsonObject
            {
                ["channel"] = channel.Id,
                ["permalink"] = $"https://{call.Workspace.Domain}.slack.com/archives/{channel.Id}/p{ts.Replace(".", "")}",
            }
            : throw new ApiException("message_not_found");
    }

    private static JsonObject UpdatedJson(Message message)
    {
        var json = message.ToJson(hasMetadata: true);
        foreach (var name in (string[])["ts", "thread_ts", "parent_user_id", "reply_count", "reply_users_count", "latest_reply", "reply_users", "subscribed", "is_locked"])
        {
            json.Remove(name);
        }

        return json;
    }

    private static Message OwnMessage(ApiCall call, string refusal)
    {
        var channel = call.Channel();
        if (!channel.Messages.TryGetValue(call.Arguments.Text("ts") ?? "", out var message) || message.Subtype == "tombstone")
        {
            throw new ApiException("message_not_found");
        }

        return message.Author != call.Bot ? throw new ApiException(refusal)
            : channel.IsArchived ? throw new ApiException("is_archived")
            : message;
    }
}
