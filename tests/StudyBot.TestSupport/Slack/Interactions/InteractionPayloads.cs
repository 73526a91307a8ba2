using System.Text.Json.Nodes;
using StudyBot.TestSupport.Slack.State;
using StudyBot.TestSupport.Slack.WebApi;

namespace StudyBot.TestSupport.Slack.Interactions;

/// <summary>What the app is sent for what somebody does (docs.slack.dev/reference/interaction-payloads). Callers hold the gate.</summary>
internal sealed class InteractionPayloads(World world)
{
    public JsonObject Command(Channel channel, User user, string command, string text, string trigger, string responseUrl) => new()
    {
        ["token"] = "verification-token",
        ["team_id"] = channel.Workspace.Id,
        ["team_domain"] = channel.Workspace.Domain,
        ["channel_id"] = channel.Id,
        ["channel_name"] = channel.Kind switch
        {
            ChannelKind.Public => channel.Name,
            ChannelKind.Private => "privategroup",
            ChannelKind.Direct => "directmessage",
            ChannelKind.GroupDirect => "mpdm",
        },
        ["user_id"] = user.Id,
        ["user_name"] = user.Handle,
        ["command"] = command,
        ["text"] = text,
        ["api_app_id"] = world.Options.AppId,
        ["is_enterprise_install"] = "false",
        ["response_url"] = responseUrl,
        ["trigger_id"] = trigger,
    };

    /// <summary>A click in a message. Of a message that only one sees, the app gets no copy.</summary>
    public JsonObject ActionInMessage(Message message, User user, JsonObject action, string trigger, string responseUrl)
    {
        var payload = Common("block_actions", message.Channel.Workspace, user);
        payload["api_app_id"] = world.Options.AppId;
        payload["container"] = ContainerOf(message);
        payload["trigger_id"] = trigger;
        payload["channel"] = ChannelOf(message.Channel);
        if (message.ShownTo is null)
        {
            payload["message"] = message.ToJson();
        }

        payload["state"] = new JsonObject { ["values"] = new JsonObject() };
        payload["response_url"] = responseUrl;
        payload["actions"] = new JsonArray(action);
        return payload;
    }

    public JsonObject ActionInView(View view, User user, JsonObject action, JsonObject values, string trigger)
    {
        var payload = Common("block_actions", view.Workspace, user);
        payload["api_app_id"] = world.Options.AppId;
        payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = view.Id };
        payload["trigger_id"] = trigger;
        payload["view"] = view.ToJson(values);
        payload["actions"] = new JsonArray(action);
        return payload;
    }

    public JsonObject Suggestion(View view, User user, JsonObject block, JsonObject element, string typed)
    {
        var payload = Common("block_suggestion", view.Workspace, user);
        payload["api_app_id"] = world.Options.AppId;
        payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = view.Id };
        payload["action_id"] = element.Text("action_id");
        payload["block_id"] = block.Text("block_id");
        payload["value"] = typed;
        payload["view"] = view.ToJson();
        return payload;
    }

    public JsonObject Submission(View view, User user, JsonObject values, string trigger)
    {
        var payload = Common("view_submission", view.Workspace, user);
        payload["api_app_id"] = world.Options.AppId;
        payload["trigger_id"] = trigger;
        payload["view"] = view.ToJson(values);
        return payload;
    }

    public JsonObject Closing(View view, User user, bool isCleared)
    {
        var payload = Common("view_closed", view.Workspace, user);
        payload["api_app_id"] = world.Options.AppId;
        payload["view"] = view.ToJson();
        payload["is_cleared"] = isCleared;
        return payload;
    }

    public JsonObject Shortcut(Workspace workspace, User user, string callbackId, string trigger)
    {
        var payload = Common("shortcut", workspace, user);
        payload["action_ts"] = world.Ids.NextTs();
        payload["callback_id"] = callbackId;
        payload["trigger_id"] = trigger;
        payload["user"]!.AsObject().Remove("name"); // Only other interactions have both.
        return payload;
    }

    public JsonObject MessageShortcut(Message message, User user, string callbackId, string trigger, string responseUrl)
    {
        var payload = Common("message_action", message.Channel.Workspace, user);
        payload["action_ts"] = world.Ids.NextTs();
        payload["callback_id"] = callbackId;
        payload["trigger_id"] = trigger;
        payload["response_url"] = responseUrl;
        payload["message_ts"] = message.Ts;
        payload["channel"] = ChannelOf(message.Channel);
        payload["message"] = message.ToJson();
        payload["user"]!.AsObject().Remove("username"); // Only other interactions have both.
        return payload;
    }

    private static JsonObject Common(string type, Workspace workspace, User user) => new()
    {
        ["type"] = type,
        ["user"] = new JsonObject { ["id"] = user.Id, ["username"] = user.Handle, ["name"] = user.Handle, ["team_id"] = user.TeamId },
        ["token"] = "verification-token",
        ["team"] = new JsonObject { ["id"] = workspace.Id, ["domain"] = workspace.Domain },
        ["enterprise"] = null,
        ["is_enterprise_install"] = false,
    };

    private static JsonObject ContainerOf(Message message)
    {
        var container = new JsonObject
        {
            ["type"] = "message",
            ["message_ts"] = message.Ts,
            ["channel_id"] = message.Channel.Id,
            ["is_ephemeral"] = message.ShownTo is not null,
        };
        if (message.ThreadTs is not null)
        {
            container["thread_ts"] = message.ThreadTs;
        }

        return container;
    }

    private static JsonObject ChannelOf(Channel channel) => new()
    {
        ["id"] = channel.Id,
        ["name"] = channel.Kind is ChannelKind.Direct ? "directmessage" : channel.Name,
    };
}
