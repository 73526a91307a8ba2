using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord.Gateway;
using StudyBot.TestSupport.Discord.Messages;
using StudyBot.TestSupport.Discord.State;

namespace StudyBot.TestSupport.Discord.Rest.Routes;

/// <summary>Channels and threads as such, direct channels and who is on their other end (resources/channel, resources/user).</summary>
internal sealed class ChannelRoutes(World world, Access access, ThreadKeeper threads)
{
    public IEnumerable<Route> All =>
    [
        new("GET", "/channels/{channel_id}", call => RestAnswer.Ok(access.Channel(call.Id("channel_id")).ToJson())),
        new("PATCH", "/channels/{channel_id}", Edit),
        new("POST", "/users/@me/channels", OpenDirect),
        new("GET", "/users/{user_id}", FindUser),
    ];

    private RestAnswer Edit(RestCall call)
    {
        var channel = access.Channel(call.Id("channel_id"));
        if (channel.Thread is null)
        {
            EditChannel(channel, call.Fields);
        }
        else
        {
            EditThread(channel, channel.Thread, call.Fields);
        }

        return RestAnswer.Ok(channel.ToJson());
    }

    private void EditChannel(Channel channel, JsonObject body)
    {
        access.Require(channel, LoopbackPermissions.ManageChannels);
        channel.Name = body.Text("name") ?? channel.Name;
        world.Dispatch(GatewayEvents.OfChannel("CHANNEL_UPDATE", channel));
    }

    private void EditThread(Channel channel, ThreadLife thread, JsonObject body)
    {
        RequireManaging(channel, thread, body);
        ThreadRoutes.CheckSettings(body, needsName: false);
        channel.Name = body.Text("name") ?? channel.Name;
        thread.IsLocked = body.Flag("locked") ?? thread.IsLocked;
        if (body.Number("auto_archive_duration") is { } minutes)
        {
            thread.AutoArchiveMinutes = minutes;
            threads.KeepAwake(channel);
        }

        if (body.Flag("archived") is { } archived && archived != thread.IsArchived)
        {
            threads.SetArchived(channel, archived);
        }
        else
        {
            threads.Changed(channel);
        }
    }

    /// <summary>Whoever started a thread may name, archive and wake it; locking it, or touching a locked one, is for those who manage threads.</summary>
    private void RequireManaging(Channel channel, ThreadLife thread, JsonObject body)
    {
        if (thread.IsArchived && body.Flag("archived") is not false)
        {
            throw ApiErrors.ThreadArchived;
        }

        var isWaking = thread is { IsArchived: true, IsLocked: false } && body.Count == 1;
        if (thread.OwnerId != world.Bot.Id && !isWaking)
        {
            access.Require(channel, LoopbackPermissions.ManageThreads);
        }

        if (body.Flag("locked") is not null || thread.IsLocked)
        {
            access.Require(channel, LoopbackPermissions.ManageThreads);
        }
    }

    private RestAnswer FindUser(RestCall call) =>
        RestAnswer.Ok((world.Users.GetValueOrDefault(call.Id("user_id")) ?? throw ApiErrors.UnknownUser).ToJson());

    private RestAnswer OpenDirect(RestCall call)
    {
        var user = world.Users.GetValueOrDefault(call.Fields.Id("recipient_id") ?? 0);
        return user is null or { IsBot: true }
            ? throw new ApiException(400, 50033, "Invalid Recipient(s)")
            : RestAnswer.Ok(world.DirectChannelOf(user).ToJson());
    }
}
