using System.Net;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Discord.Rendering;
using StudyBot.Discord.Rest;
using StudyBot.Discord.Threads;

namespace StudyBot.Discord.Posts;

/// <summary>The bot's posts in channels and threads.</summary>
internal sealed partial class CardPosts(MarkedMessages messages, ThreadArchive archive, ILogger<CardPosts> logger)
{
    /// <summary>A post that is looked for was made within the hour; a hundred messages reach further back than that.</summary>
    private const int Reach = MessagePage.Largest;

    /// <summary>
    /// A picture that Discord does not take, or fails at, is left out: the card says the same in words. Should it have been posted after all, the
    /// nonce makes the second attempt come to the same message.
    /// </summary>
    public async Task<MessageRef> PostAsync(Place place, Card card, PostMarker marker, CancellationToken cancellationToken)
    {
        try
        {
            return await PostAllAsync(place, card, marker, cancellationToken);
        }
        catch (DiscordApiException failure) when (card.Picture is not null && DoesNotTake(failure))
        {
            Log.PictureLeftOut(logger, failure);
            return await PostAllAsync(place, card with { Picture = null }, marker, cancellationToken);
        }
    }

    /// <summary>A card of which a part is missing has not been posted.</summary>
    public async Task<MessageRef?> FindAsync(Place place, PostMarker marker, CancellationToken cancellationToken)
    {
        var found = await messages.FindAsync(DiscordRefs.ChannelOf(place), marker, Reach, cancellationToken);
        return found is [{ Part: 1 } first, ..] && found.Count == first.Parts ? new MessageRef(place, first.Id.ToString()) : null;
    }

    public async Task EditAsync(MessageRef post, Card card, CancellationToken cancellationToken)
    {
        var channel = DiscordRefs.ChannelOf(post.Place);
        var (marker, existing) = await messages.ReadAsync(channel, DiscordRefs.Id(post.Id), cancellationToken);
        await archive.OpenedAsync(
            channel,
            () => messages.ReplaceAsync(channel, existing, CardRenderer.Render(card, marker), cancellationToken),
            cancellationToken);
    }

    private async Task<MessageRef> PostAllAsync(Place place, Card card, PostMarker marker, CancellationToken cancellationToken)
    {
        var channel = DiscordRefs.ChannelOf(place);
        var parts = CardRenderer.Render(card, marker);

        // Of several parts, some may be there from an attempt that did not get to the end.
        var ids = parts.Count == 1
            ? []
            : (await messages.FindAsync(channel, marker, Reach, cancellationToken)).ToDictionary(found => found.Part, found => found.Id);
        for (var part = 1; part <= parts.Count; part++)
        {
            if (!ids.ContainsKey(part))
            {
                ids[part] = await messages.PostAsync(
                    channel, parts[part - 1], PartMessages.Nonce(marker, part), replyTo: null, cancellationToken);
            }
        }

        return new MessageRef(place, ids[1].ToString());
    }

    private static bool DoesNotTake(DiscordApiException failure) =>
        !failure.IsTransient || failure.Status >= HttpStatusCode.InternalServerError;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Discord did not take a post with its picture; it is posted without.")]
        public static partial void PictureLeftOut(ILogger logger, Exception failure);
    }
}
