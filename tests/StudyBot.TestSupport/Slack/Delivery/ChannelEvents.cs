using System.Text.Json.Nodes;
using StudyBot.TestSupport.Slack.State;

namespace StudyBot.TestSupport.Slack.Delivery;

/// <summary>The events of channels and their members, as docs.slack.dev/reference/events has them.</summary>
internal static class ChannelEvents
{
    public static JsonObject Joined(Channel channel, User user, string ts) => Membership("member_joined_channel", channel, user, ts);

    public static JsonObject Left(Channel channel, User user, string ts) => Membership("member_left_channel", channel, user, ts);

    /// <summary>To the app itself, when its bot is taken out of the channel.</summary>
    public static JsonObject BotLeft(Channel channel, User by, string ts) => new()
    {
        ["type"] = $"{Kind(channel)}_left",
        ["channel"] = channel.Id,
        ["actor_id"] = by.Id,
        ["event_ts"] = ts,
    };

    public static JsonObject Renamed(Channel channel, string ts) => new()
    {
        ["type"] = $"{Kind(channel)}_rename",
        ["channel"] = new JsonObject
        {
            ["id"] = channel.Id,
            ["is_channel"] = channel.Kind is ChannelKind.Public,
            ["is_mpim"] = false,
            ["name"] = channel.Name,
            ["name_normalized"] = channel.Name,
            ["created"] = 1_700_000_000,
        },
        ["event_ts"] = ts,
    };

    public static JsonObject Archived(Channel channel, User by, string ts)
    {
        var json = new JsonObject
        {
            ["type"] = channel.IsArchived ? $"{Kind(channel)}_archive" : $"{Kind(channel)}_unarchive",
            ["channel"] = channel.Id,
            ["user"] = by.Id,
        };
        if (channel.IsArchived)
        {
            json["is_moved"] = 0;
        }

        json["event_ts"] = ts;
        return json;
    }

    public static JsonObject Deleted(Channel channel, User by, string ts) => new()
    {
        ["type"] = $"{Kind(channel)}_deleted",
        ["channel"] = channel.Id,
        ["actor_id"] = by.Id,
        ["event_ts"] = ts,
    };

    private static JsonObject Membership(string type, Channel channel, User user, string ts) => new()
    {
        ["type"] = type,
        ["user"] = user.Id,
        ["channel"] = channel.Id,
        ["channel_type"] = channel.Kind is ChannelKind.Public ? "C" : "G",
        ["team"] = channel.Workspace.Id,
        ["event_ts"] = ts,
    };

    private static string Kind(Channel channel) => channel.Kind is ChannelKind.Public ? "channel" : "group";
}
