using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord.State;

namespace StudyBot.TestSupport.Discord.Rest;

/// <summary>Finds what the bot asks for, or refuses it as Discord does.</summary>
internal sealed class Access(World world)
{
    public Guild Guild(ulong id)
    {
        var guild = world.Guilds.GetValueOrDefault(id) ?? throw ApiErrors.UnknownGuild;
        return guild.Members.ContainsKey(world.Bot.Id) ? guild : throw ApiErrors.MissingAccess;
    }

    public Channel Channel(ulong id)
    {
        var channel = world.Channels.GetValueOrDefault(id) ?? throw ApiErrors.UnknownChannel;
        return world.Can(world.Bot, channel, LoopbackPermissions.ViewChannel) ? channel : throw ApiErrors.MissingAccess;
    }

    public void Require(Channel channel, LoopbackPermissions permissions)
    {
        if (!world.Can(world.Bot, channel, permissions))
        {
            throw ApiErrors.MissingPermissions;
        }
    }

    public Message Message(Channel channel, ulong id) =>
        channel.Messages.TryGetValue(id, out var message) && !message.IsEphemeral ? message : throw ApiErrors.UnknownMessage;

    /// <summary>Everything that may forbid a post, in the order in which Discord looks.</summary>
    public void RequirePosting(Channel channel, JsonObject body, IReadOnlyList<UploadedFile> files)
    {
        if (!channel.HoldsMessages)
        {
            throw ApiErrors.NotAChannelForMessages;
        }

        if (channel.Recipient is { AcceptsDirectMessages: false })
        {
            throw ApiErrors.DirectMessagesClosed;
        }

        if (channel.Thread is { IsLocked: true } && !world.Can(world.Bot, channel, LoopbackPermissions.ManageThreads))
        {
            throw ApiErrors.ThreadLocked;
        }

        if (channel.Guild is null)
        {
            return;
        }

        Require(channel, channel.IsThread ? LoopbackPermissions.SendMessagesInThreads : LoopbackPermissions.SendMessages);
        RequireContent(channel, body, files);
    }

    public void RequireAwake(Channel channel)
    {
        if (channel.Thread is { IsArchived: true })
        {
            throw ApiErrors.ThreadArchived;
        }
    }

    private void RequireContent(Channel channel, JsonObject body, IReadOnlyList<UploadedFile> files)
    {
        if (body.Objects("embeds").Count > 0)
        {
            Require(channel, LoopbackPermissions.EmbedLinks);
        }

        if (files.Count > 0)
        {
            Require(channel, LoopbackPermissions.AttachFiles);
        }

        if (body.Object("message_reference") is not null)
        {
            Require(channel, LoopbackPermissions.ReadMessageHistory);
        }
    }
}
