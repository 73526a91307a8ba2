using StudyBot.TestSupport.Slack.State;

namespace StudyBot.TestSupport.Slack.WebApi;

/// <summary>Finds the conversation a call is about, and says why it cannot be used. Callers hold the world's gate.</summary>
internal sealed class Rooms(World world)
{
    /// <summary>Where the bot may post: a channel it is in, or the direct conversation with a user.</summary>
    public Channel ForPosting(ApiCall call, string argument = "channel")
    {
        var id = call.Arguments.Text(argument) ?? "";
        var channel = call.Workspace.Users.TryGetValue(id, out var user) ? DirectWith(call.Workspace, user) : call.Channel(argument);
        return channel.IsArchived ? throw new ApiException("is_archived")
            : channel.IsMember(call.Bot) || (channel.Kind is ChannelKind.Public && call.Workspace.Scopes.Contains("chat:write.public")) ? channel
            : throw new ApiException("not_in_channel");
    }

    /// <summary>Where the bot may read, with the scope for that kind.</summary>
    public static Channel ForReading(ApiCall call)
    {
        var channel = call.Channel();
        call.RequireScope($"{channel.ScopeName}:history");
        return channel.IsMember(call.Bot) ? channel : throw new ApiException("not_in_channel");
    }

    public Channel DirectWith(Workspace workspace, User user)
    {
        if (user.IsDeactivated || user.IsBot)
        {
            throw new ApiException(user.IsBot ? "cannot_dm_bot" : "user_disabled");
        }

        var direct = workspace.Channels.Values.FirstOrDefault(channel =>
            channel.Kind is ChannelKind.Direct && channel.IsMember(user) && channel.IsMember(workspace.Bot));
        if (direct is null)
        {
            direct = new Channel(world.Ids.Next("D"), workspace, ChannelKind.Direct, user.Handle, workspace.Bot, world.Now);
            direct.Members.Add(user.Id);
            direct.Members.Add(workspace.Bot.Id);
            workspace.Channels[direct.Id] = direct;
        }

        return direct;
    }
}
