using StudyBot.TestSupport.Discord.Gateway;
using StudyBot.TestSupport.Discord.State;

namespace StudyBot.TestSupport.Discord.Messages;

/// <summary>Posts, changes and deletes messages, and tells everybody. Callers hold the world's gate and have checked who may.</summary>
internal sealed class MessageDesk(World world, ThreadKeeper threads)
{
    public Message Post(MessageDraft draft)
    {
        threads.Wake(draft.Channel);
        var message = new Message(world.Ids.Next(), draft.Channel, draft.Author, world.Now)
        {
            Type = draft.Type,
            Content = draft.Content,
            Embeds = draft.Embeds,
            Components = draft.Components,
            Attachments = draft.Attachments,
            Flags = draft.Flags,
            Mentions = draft.Mentions,
            Nonce = draft.Nonce,
            Reference = draft.Reference,
            Interaction = draft.Interaction,
            ShownTo = draft.ShownTo,
        };
        draft.Channel.Messages[message.Id] = message;
        draft.Channel.MessagesEverSent += draft.Type == Message.ThreadStarter ? 0 : 1;
        if (draft.Author == world.Bot)
        {
            Ping(message);
        }

        Tell("MESSAGE_CREATE", message);
        return message;
    }

    /// <summary>An edit never notifies anybody.</summary>
    public void Changed(Message message)
    {
        message.EditedAt = world.Now;
        Tell("MESSAGE_UPDATE", message);
    }

    public void Delete(Message message)
    {
        message.Channel.Messages.Remove(message.Id);
        world.Changes.Ring();
        if (!message.IsEphemeral)
        {
            world.Dispatch(GatewayEvents.MessageDeleted(message));
        }
    }

    /// <summary>What only one member sees is not announced on the gateway.</summary>
    private void Tell(string name, Message message)
    {
        world.Changes.Ring();
        if (!message.IsEphemeral)
        {
            world.Dispatch(GatewayEvents.OfMessage(name, message, world));
        }
    }

    private void Ping(Message message)
    {
        world.Pings.AddRange(message.Mentions.Users.Select(user => new LoopbackPing(message.Id, LoopbackPingKind.User, user.Id)));
        world.Pings.AddRange(message.Mentions.Roles.Select(role => new LoopbackPing(message.Id, LoopbackPingKind.Role, role)));
        if (message.Mentions.Everyone)
        {
            world.Pings.Add(new LoopbackPing(message.Id, LoopbackPingKind.Everyone, 0));
        }
    }
}
