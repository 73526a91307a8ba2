using System.Text.Json.Nodes;
using StudyBot.TestSupport.Slack.Delivery;
using StudyBot.TestSupport.Slack.Limits;
using StudyBot.TestSupport.Slack.State;

namespace StudyBot.TestSupport.Slack.WebApi.Methods;

/// <summary>Channels and who is in them (docs.slack.dev/reference/methods/conversations.*).</summary>
internal sealed class ConversationMethods(World world, Rooms rooms, EventParcels events)
{
    private static readonly string[] ReadScopes = ["channels:read", "groups:read", "im:read", "mpim:read"];

    public IEnumerable<ApiMethod> All =>
    [
        new("conversations.info", ApiTier.Three, ReadScopes, Info) { IsFormOnly = true },
        new("conversations.list", ApiTier.Two, ReadScopes, call => List(call, ofBot: false)) { IsFormOnly = true },
        new("users.conversations", ApiTier.Three, ReadScopes, call => List(call, ofBot: true)) { IsFormOnly = true },
        new("conversations.members", ApiTier.Four, ReadScopes, Members) { IsFormOnly = true },
        new("conversations.open", ApiTier.Three, ["im:write", "mpim:write", "channels:manage", "groups:write"], Open),
        new("conversations.join", ApiTier.Three, ["channels:join"], Join),
    ];

    private static JsonObject Info(ApiCall call)
    {
        var channel = Readable(call);
        var json = channel.ToJson(call.Bot);
        if (call.Arguments.Flag("include_num_members") is true)
        {
            json["num_members"] = channel.Members.Count;
        }

        return new JsonObject { ["channel"] = json };
    }

    private static JsonObject List(ApiCall call, bool ofBot)
    {
        var kinds = (call.Arguments.Text("types") ?? "public_channel").Split(',').Select(KindOf).ToHashSet();
        foreach (var kind in kinds)
        {
            call.RequireScope($"{ScopeOf(kind)}:read");
        }

        var isTrimmed = call.Arguments.Flag("exclude_archived") is true;
        var all = call.Workspace.Channels.Values
            .Where(channel => kinds.Contains(channel.Kind) && !(isTrimmed && channel.IsArchived))
            .Where(channel => channel.IsMember(call.Bot) || (!ofBot && channel.Kind is ChannelKind.Public))
            .ToList();
        var (page, metadata) = Paging.Of(all, call, channel => channel.Id);
        return new JsonObject
        {
            ["channels"] = new JsonArray([.. page.Select(channel => Listed(channel, call.Bot, ofBot))]),
            ["response_metadata"] = metadata,
        };
    }

    private static JsonObject Members(ApiCall call)
    {
        var channel = Readable(call);
        var (page, metadata) = Paging.Of([.. channel.Members.Order()], call, member => member);
        return new JsonObject
        {
            ["members"] = new JsonArray([.. page.Select(member => JsonValue.Create(member))]),
            ["response_metadata"] = metadata,
        };
    }

    private JsonObject Open(ApiCall call)
    {
        var ids = call.Arguments.Text("users")?.Split(',') ?? throw new ApiException("users_list_not_supplied");
        if (ids.Length != 1)
        {
            throw new ApiException("not_enough_users");
        }

        call.RequireScope("im:write");
        var user = call.Workspace.Users.GetValueOrDefault(ids[0]) ?? throw new ApiException("user_not_found");
        return new JsonObject { ["channel"] = new JsonObject { ["id"] = rooms.DirectWith(call.Workspace, user).Id } };
    }

    private JsonObject Join(ApiCall call)
    {
        var channel = call.Channel();
        if (channel.Kind is not ChannelKind.Public)
        {
            throw new ApiException("method_not_supported_for_channel_type");
        }

        if (channel.IsArchived)
        {
            throw new ApiException("is_archived");
        }

        if (channel.Members.Add(call.Bot.Id))
        {
            events.Send(channel, ChannelEvents.Joined(channel, call.Bot, world.Ids.NextTs()));
        }

        return new JsonObject { ["channel"] = channel.ToJson(call.Bot) };
    }

    private static Channel Readable(ApiCall call)
    {
        var channel = call.Channel();
        call.RequireScope($"{channel.ScopeName}:read");
        return channel;
    }

    private static JsonObject Listed(Channel channel, User bot, bool ofBot)
    {
        var json = channel.ToJson(bot);
        if (ofBot)
        {
            json.Remove("is_member"); // users.conversations lists what one is in.
        }
        else if (!channel.IsDirect)
        {
            json["num_members"] = channel.Members.Count;
        }

        return json;
    }

    private static ChannelKind KindOf(string type) => type.Trim() switch
    {
        "public_channel" => ChannelKind.Public,
        "private_channel" => ChannelKind.Private,
        "im" => ChannelKind.Direct,
        "mpim" => ChannelKind.GroupDirect,
        _ => throw new ApiException("invalid_types"),
    };

    private static string ScopeOf(ChannelKind kind) => kind switch
    {
        ChannelKind.Public => "channels",
        ChannelKind.Private => "groups",
        ChannelKind.Direct => "im",
        ChannelKind.GroupDirect => "mpim",
    };
}
