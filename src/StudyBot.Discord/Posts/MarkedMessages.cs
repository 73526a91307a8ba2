using StudyBot.Core.Chat;
using StudyBot.Discord.Models;
using StudyBot.Discord.Models.Messages;
using StudyBot.Discord.Rendering;
using StudyBot.Discord.Rest;

namespace StudyBot.Discord.Posts;

/// <summary>Cards as messages that are found again by the reference in their small print. A long card is several messages.</summary>
internal sealed class MarkedMessages(DiscordRestClient rest, BotIdentity identity)
{
    /// <summary>The parts of a card among a channel's latest messages, the first of them first.</summary>
    public async Task<IReadOnlyList<MarkedPart>> FindAsync(Snowflake channel, PostMarker marker, int reach, CancellationToken cancellationToken) =>
        Parts(
            await rest.GetMessagesAsync(channel, MessagePage.Latest(reach), cancellationToken),
            marker,
            await identity.UserIdAsync(cancellationToken));

    /// <summary>The parts of the card that begins with this message.</summary>
    /// <exception cref="DiscordApiException">There is no such message, or Discord cannot be asked.</exception>
    public async Task<(PostMarker? Marker, IReadOnlyList<MarkedPart> Parts)> ReadAsync(
        Snowflake channel, Snowflake first, CancellationToken cancellationToken)
    {
        var message = await rest.GetMessageAsync(channel, first, cancellationToken);
        if (PostReference.Find(message.Components) is not { } reference)
        {
            return (null, [new MarkedPart(first, Part: 1, Parts: 1)]);
        }

        var after = reference.Parts > 1
            ? await rest.GetMessagesAsync(channel, MessagePage.After(first, MessagePage.Largest), cancellationToken)
            : [];
        return (reference.Marker, Parts([message, .. after], reference.Marker, await identity.UserIdAsync(cancellationToken)));
    }

    public async Task<Snowflake> PostAsync(
        Snowflake channel, MessagePart part, string? nonce, Snowflake? replyTo, CancellationToken cancellationToken)
    {
        var message = part.ToMessage() with
        {
            Nonce = nonce,
            MessageReference = replyTo is { } id ? new MessageReference { MessageId = id, FailIfNotExists = false } : null,
        };
        return (await rest.PostMessageAsync(channel, message, part.Uploads(), cancellationToken)).Id;
    }

    /// <summary>Makes the messages there are show the card: changes them, posts what is missing, and deletes what is too much.</summary>
    /// <returns>The messages that show it now.</returns>
    public async Task<IReadOnlyList<MarkedPart>> ReplaceAsync(
        Snowflake channel, IReadOnlyList<MarkedPart> existing, IReadOnlyList<MessagePart> parts, CancellationToken cancellationToken)
    {
        var shown = new List<MarkedPart>();
        for (var part = 1; part <= parts.Count; part++)
        {
            var old = existing.FirstOrDefault(message => message.Part == part);
            var id = old == default || !await TryEditAsync(channel, old.Id, parts[part - 1], cancellationToken)
                ? await PostAsync(channel, parts[part - 1], nonce: null, replyTo: null, cancellationToken)
                : old.Id;
            shown.Add(new MarkedPart(id, part, parts.Count));
        }

        foreach (var surplus in existing.Where(message => message.Part > parts.Count))
        {
            await rest.DeleteMessageAsync(channel, surplus.Id, cancellationToken);
        }

        return shown;
    }

    /// <returns>False when the message is not there any more, or has been edited as often as Discord allows.</returns>
    private async Task<bool> TryEditAsync(Snowflake channel, Snowflake message, MessagePart part, CancellationToken cancellationToken)
    {
        try
        {
            await rest.EditMessageAsync(channel, message, part.ToEdit(), part.Uploads(), cancellationToken);
            return true;
        }
        catch (DiscordApiException failure) when (failure.Code is DiscordErrorCodes.UnknownMessage or DiscordErrorCodes.EditCapReached)
        {
            return false;
        }
    }

    /// <summary>Only the bot's own messages count: anybody can write what a reference looks like.</summary>
    private static IReadOnlyList<MarkedPart> Parts(IEnumerable<Message> messages, PostMarker marker, Snowflake bot) =>
    [
        .. from message in messages
           where message.Author?.Id == bot
           let reference = PostReference.Find(message.Components)
           where reference?.Marker == marker
           orderby message.Id
           group new MarkedPart(message.Id, reference.Value.Part, reference.Value.Parts) by reference.Value.Part into same
           orderby same.Key
           select same.First(),
    ];
}
