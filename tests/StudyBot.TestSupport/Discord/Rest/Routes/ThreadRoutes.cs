using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord.Gateway;
using StudyBot.TestSupport.Discord.Messages;
using StudyBot.TestSupport.Discord.State;

namespace StudyBot.TestSupport.Discord.Rest.Routes;

/// <summary>Threads (topics/threads, resources/channel).</summary>
internal sealed class ThreadRoutes(World world, Access access, ThreadKeeper keeper, MessageDesk desk)
{
    private static readonly int[] ArchiveMinutes = [60, 1440, 4320, 10080];

    public IEnumerable<Route> All =>
    [
        new("POST", "/channels/{channel_id}/messages/{message_id}/threads", StartFromMessage),
        new("POST", "/channels/{channel_id}/threads", Start),
        new("GET", "/guilds/{guild_id}/threads/active", ListActive),
        new("GET", "/channels/{channel_id}/threads/archived/public", ListArchived),
        new("PUT", "/channels/{channel_id}/thread-members/@me", call => Join(call, world.Bot.Id)),
        new("PUT", "/channels/{channel_id}/thread-members/{user_id}", call => Join(call, call.Id("user_id"))),
        new("DELETE", "/channels/{channel_id}/thread-members/{user_id}", Leave),
    ];

    /// <summary>The checks of a thread's settings, which creating and editing share.</summary>
    public static void CheckSettings(JsonObject body, bool needsName)
    {
        var errors = new FormErrors();
        errors.Length("name", body.Text("name"), needsName ? 1 : 0, 100);
        if (body.Number("auto_archive_duration") is { } minutes)
        {
            errors.OneOf("auto_archive_duration", minutes, ArchiveMinutes);
        }

        errors.ThrowIfAny();
    }

    private RestAnswer StartFromMessage(RestCall call)
    {
        var channel = access.Channel(call.Id("channel_id"));
        var starter = access.Message(channel, call.Id("message_id"));
        access.Require(channel, LoopbackPermissions.CreatePublicThreads | LoopbackPermissions.ReadMessageHistory);
        CheckSettings(call.Fields, needsName: true);
        if (world.Channels.ContainsKey(starter.Id))
        {
            throw ApiErrors.ThreadExists;
        }

        var thread = Open(starter.Id, channel, ChannelKind.PublicThread, call.Fields);
        starter.StartedThread = thread;
        starter.Flags |= MessageFlags.HasThread;
        world.Dispatch(GatewayEvents.OfMessage("MESSAGE_UPDATE", starter, world));
        desk.Post(new MessageDraft(thread, world.Bot) { Type = Message.ThreadStarter, Reference = starter });
        return new RestAnswer(201, thread.ToJson());
    }

    private RestAnswer Start(RestCall call)
    {
        var channel = access.Channel(call.Id("channel_id"));
        CheckSettings(call.Fields, needsName: true);
        var isPublic = call.Fields.Number("type") is (int)ChannelKind.PublicThread;
        access.Require(channel, isPublic ? LoopbackPermissions.CreatePublicThreads : LoopbackPermissions.CreatePrivateThreads);
        var thread = Open(world.Ids.Next(), channel, isPublic ? ChannelKind.PublicThread : ChannelKind.PrivateThread, call.Fields);
        return new RestAnswer(201, thread.ToJson());
    }

    private Channel Open(ulong id, Channel parent, ChannelKind kind, JsonObject body)
    {
        if (parent.Kind is not ChannelKind.Text)
        {
            throw new ApiException(400, 50024, "Cannot execute action on this channel type");
        }

        if (parent.Guild?.Channels.Values.Count(channel => channel.Thread is { IsArchived: false }) >= world.Options.MostActiveThreads)
        {
            throw ApiErrors.TooManyActiveThreads;
        }

        var minutes = body.Number("auto_archive_duration") ?? ArchiveMinutes[1];
        return keeper.Open(id, parent, kind, body.Text("name")!, minutes, world.Bot); // Checked before.
    }

    private RestAnswer ListActive(RestCall call)
    {
        var active = access.Guild(call.Id("guild_id")).Channels.Values
            .Where(channel => channel.Thread is { IsArchived: false } && world.Can(world.Bot, channel, LoopbackPermissions.ViewChannel))
            .ToList();
        return List(active, hasMore: false);
    }

    /// <summary>The one that was archived last comes first; <c>before</c> is an instant, not an id.</summary>
    private RestAnswer ListArchived(RestCall call)
    {
        var parent = access.Channel(call.Id("channel_id"));
        access.Require(parent, LoopbackPermissions.ReadMessageHistory);
        var before = DateTimeOffset.TryParse(call.Query["before"], out var instant) ? instant : DateTimeOffset.MaxValue;
        var archived = (parent.Guild ?? throw ApiErrors.UnknownChannel).Channels.Values
            .Where(channel => channel.Parent == parent && channel.Thread is { IsArchived: true } thread && thread.ArchiveChangedAt < before)
            .OrderByDescending(channel => channel.Thread!.ArchiveChangedAt)
            .ToList();
        var limit = call.Limit(byDefault: 50, most: 100);
        return List([.. archived.Take(limit)], archived.Count > limit);
    }

    private RestAnswer List(IReadOnlyList<Channel> threads, bool hasMore)
    {
        var joined = threads.Where(channel => channel.Thread!.Members.ContainsKey(world.Bot.Id));
        return RestAnswer.Ok(new JsonObject
        {
            ["threads"] = new JsonArray([.. threads.Select(channel => channel.ToJson())]),
            ["members"] = new JsonArray([.. joined.Select(channel => channel.Thread!.MemberJson(channel.Id, world.Bot.Id))]),
            ["has_more"] = hasMore,
        });
    }

    private RestAnswer Join(RestCall call, ulong user)
    {
        var thread = ThreadOf(call);
        thread.Join(world.Users.ContainsKey(user) ? user : throw ApiErrors.UnknownUser, world.Now);
        return RestAnswer.Nothing;
    }

    private RestAnswer Leave(RestCall call)
    {
        var thread = ThreadOf(call);
        access.Require(access.Channel(call.Id("channel_id")), LoopbackPermissions.ManageThreads);
        thread.Leave(call.Id("user_id"));
        return RestAnswer.Nothing;
    }

    private ThreadLife ThreadOf(RestCall call)
    {
        var channel = access.Channel(call.Id("channel_id"));
        access.RequireAwake(channel);
        return channel.Thread ?? throw ApiErrors.UnknownChannel;
    }
}
