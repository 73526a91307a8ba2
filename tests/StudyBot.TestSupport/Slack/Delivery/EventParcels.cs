using System.Text.Json.Nodes;
using StudyBot.TestSupport.Slack.State;

namespace StudyBot.TestSupport.Slack.Delivery;

/// <summary>Wraps events as the Events API does, for apps that may hear them. Callers hold the world's gate.</summary>
internal sealed class EventParcels(World world)
{
    /// <summary>About a channel, which the bot has to be in.</summary>
    public void Send(Channel channel, JsonObject happened)
    {
        if (channel.IsMember(channel.Workspace.Bot) && EventRules.Allow(world.Options, channel, TypeOf(happened)))
        {
            Send(channel.Workspace, happened, channel);
        }
    }

    public void Send(Workspace workspace, JsonObject happened)
    {
        if (EventRules.Allow(world.Options, workspace, TypeOf(happened)))
        {
            Send(workspace, happened, channel: null);
        }
    }

    private void Send(Workspace workspace, JsonObject happened, Channel? channel)
    {
        var id = world.Ids.Next("Ev");
        var type = TypeOf(happened);
        var payload = new JsonObject
        {
            ["token"] = "verification-token",
            ["team_id"] = workspace.Id,
            ["api_app_id"] = world.Options.AppId,
            ["event"] = happened,
            ["type"] = "event_callback",
            ["event_id"] = id,
            ["event_time"] = world.Now.ToUnixTimeSeconds(),
            ["authorizations"] = new JsonArray(new JsonObject
            {
                ["enterprise_id"] = null,
                ["team_id"] = workspace.Id,
                ["user_id"] = workspace.Bot.Id,
                ["is_bot"] = true,
                ["is_enterprise_install"] = false,
            }),
            ["is_ext_shared_channel"] = channel is { IsShared: true },
            ["event_context"] = $"4-{type}-{workspace.Id}-{channel?.Id ?? id}",
        };
        world.Deliver(new Parcel("events_api", type, payload));
    }

    private static string TypeOf(JsonObject happened) => happened["type"]!.GetValue<string>(); // Every event has one.
}
