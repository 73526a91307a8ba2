using System.Text.Json.Nodes;
using StudyBot.TestSupport.Slack.Delivery;
using StudyBot.TestSupport.Slack.State;

namespace StudyBot.TestSupport.Slack.Messages;

/// <summary>Posts, changes and deletes messages, whoever does it, and tells the app. Callers hold the world's gate.</summary>
internal sealed class MessageDesk(World world, EventParcels events)
{
    public Message Post(MessageDraft draft)
    {
        var message = new Message(world.Ids.NextTs(), draft.Channel, draft.Author)
        {
            Text = draft.Text,
            Blocks = draft.Blocks,
            Attachments = draft.Attachments,
            Metadata = draft.Metadata,
            Files = [.. draft.Files],
            ThreadTs = draft.ThreadTs,
            ClientMessageId = draft.ClientMessageId,
            Subtype = draft.Subtype
                ?? (draft.ThreadTs is not null && draft.IsBroadcast ? "thread_broadcast"
                : draft.Files.Count > 0 ? "file_share"
                : null),
        };
        draft.Channel.Messages[message.Ts] = message;
        Tell(message);
        world.Changes.Ring();
        return message;
    }

    /// <summary>Shown to one member and kept by their client only.</summary>
    public Message Whisper(MessageDraft draft, string shownTo)
    {
        var message = new Message(world.Ids.NextTs(), draft.Channel, draft.Author)
        {
            Text = draft.Text,
            Blocks = draft.Blocks,
            Attachments = draft.Attachments,
            ThreadTs = draft.ThreadTs,
            ShownTo = shownTo,
        };
        draft.Channel.Ephemerals.Add(message);
        world.Changes.Ring();
        return message;
    }

    public void Change(Message message, User by, Action<Message> change)
    {
        var previous = message.ToJson();
        change(message);
        if (message.ShownTo is null)
        {
            message.EditedTs = world.Ids.NextTs();
            message.EditedBy = by.Id;
            TellChanged(message, previous);
        }

        world.Changes.Ring();
    }

    /// <summary>A parent of replies leaves a tombstone behind, which is told of as a change.</summary>
    public void Delete(Message message)
    {
        var channel = message.Channel;
        var previous = message.ToJson();
        if (message.ShownTo is not null)
        {
            channel.Ephemerals.Remove(message);
        }
        else if (channel.Replies(message.Ts).Any())
        {
            message.Subtype = "tombstone";
            message.Text = "This message was deleted.";
            (message.Blocks, message.Attachments) = (null, null);
            message.Files.Clear();
            TellChanged(message, previous);
        }
        else
        {
            channel.Messages.Remove(message.Ts);
            TellDeleted(message, previous);
        }

        world.Changes.Ring();
    }

    private void Tell(Message message)
    {
        events.Send(message.Channel, Placed(message.ToJson(), message.Channel, message.Ts));
        var bot = message.Channel.Workspace.Bot;
        if (message.Author != bot && message.Text.Contains($"<@{bot.Id}>", StringComparison.Ordinal) && !message.Channel.IsDirect)
        {
            var mention = Placed(message.ToJson(), message.Channel, message.Ts);
            mention["type"] = "app_mention";
            foreach (var name in (string[])["channel_type", "parent_user_id", "files", "root"])
            {
                mention.Remove(name);
            }

            events.Send(message.Channel, mention);
        }
    }

    private void TellChanged(Message message, JsonObject previous)
    {
        var changed = Hidden(message.Channel, "message_changed");
        changed["message"] = WithTeams(message.ToJson());
        changed["previous_message"] = WithTeams(previous);
        events.Send(message.Channel, changed);
    }

    private void TellDeleted(Message message, JsonObject previous)
    {
        var deleted = Hidden(message.Channel, "message_deleted");
        deleted["deleted_ts"] = message.Ts;
        deleted["previous_message"] = WithTeams(previous);
        events.Send(message.Channel, deleted);
    }

    private JsonObject Hidden(Channel channel, string subtype)
    {
        var ts = world.Ids.NextTs();
        return Placed(new JsonObject { ["type"] = "message", ["subtype"] = subtype, ["hidden"] = true, ["ts"] = ts }, channel, ts);
    }

    private static JsonObject Placed(JsonObject message, Channel channel, string ts)
    {
        message["channel"] = channel.Id;
        message["event_ts"] = ts;
        message["channel_type"] = channel.TypeName;
        return message;
    }

    private static JsonObject WithTeams(JsonObject message)
    {
        message["source_team"] = message["team"]?.DeepClone();
        message["user_team"] = message["team"]?.DeepClone();
        return message;
    }
}
