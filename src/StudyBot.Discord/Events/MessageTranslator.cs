using StudyBot.Core.Chat;
using StudyBot.Discord.Models;
using StudyBot.Discord.Models.Messages;

namespace StudyBot.Discord.Events;

/// <summary>Turns a message of Discord into one of the product.</summary>
internal static class MessageTranslator
{
    /// <summary>Whether a person wrote it. Neither bots and webhooks do, nor Discord itself with its notes about threads and names.</summary>
    public static bool IsByPerson(Message message) =>
        message is { Type: MessageType.Default or MessageType.Reply, WebhookId: null, Author: { IsBot: false, IsSystem: false } };

    /// <param name="text">What counts as the message's text, with its files.</param>
    public static ChatMessage Translate(Message message, Place place, ChatMember author, string text, Snowflake bot) => new()
    {
        Ref = new MessageRef(place, message.Id.ToString()),
        Author = author,
        Text = text,
        SentAt = message.Timestamp,
        Revision = message.EditedTimestamp?.ToUnixTimeMilliseconds() ?? 0,
        WrittenAt = message.EditedTimestamp ?? message.Timestamp,
        InReplyTo = message.Type == MessageType.Reply && message.ReferencedMessage?.Author is { } other && other.Id != bot
            ? DiscordRefs.Member(DiscordRefs.GuildOf(place.Channel), other.Id)
            : null,
    };
}
