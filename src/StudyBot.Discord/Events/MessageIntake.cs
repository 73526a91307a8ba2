using System.Text.Json;
using Microsoft.Extensions.Options;
using StudyBot.Core.Chat;
using StudyBot.Discord.Guilds;
using StudyBot.Discord.Models;

namespace StudyBot.Discord.Events;

/// <summary>Hands messages of the bot's threads to the product: what was written, edited and deleted.</summary>
internal sealed class MessageIntake(
    ThreadLookup threads,
    MemberBook members,
    AnswerTexts texts,
    BotIdentity identity,
    IOptions<DiscordOptions> options,
    IChatHandler handler)
{
    public async Task TakeAsync(QueuedEvent queued, CancellationToken cancellationToken)
    {
        var thread = await threads.FindAsync(queued.Channel, cancellationToken);
        if (!thread.IsOurs)
        {
            return;
        }

        if (queued.Type is EventTypes.MessageCreate or EventTypes.MessageUpdate)
        {
            await TakeWrittenAsync(queued, thread, cancellationToken);
        }
        else
        {
            await TakeDeletedAsync(queued, thread.PlaceOf(queued.Channel), cancellationToken);
        }
    }

    private async Task TakeWrittenAsync(QueuedEvent queued, ThreadFact thread, CancellationToken cancellationToken)
    {
        var message = JsonSerializer.Deserialize(queued.Json, DiscordJson.Default.Message);

        // An update without a time of editing is Discord's own: it has looked a link up, or shows that a thread was started.
        if (message is null || !MessageTranslator.IsByPerson(message)
            || (queued.Type == EventTypes.MessageUpdate && message.EditedTimestamp is null))
        {
            return;
        }

        var author = members.Meet(thread.Guild, message.Author!, message.Member); // IsByPerson has seen the author.
        var place = thread.PlaceOf(queued.Channel);
        var text = await texts.OfAsync(message, cancellationToken);
        if (text.Length > 0)
        {
            var written = MessageTranslator.Translate(message, place, author, text, await identity.UserIdAsync(cancellationToken));
            await handler.ReceiveAsync(new ChatEvent.MessageWritten(written), cancellationToken);
        }
        else if (message.EditedTimestamp is { } emptiedAt && options.Value.MessageContent)
        {
            // Only an attachment is left. Without the intent, every message looks empty.
            await handler.ReceiveAsync(new ChatEvent.MessageDeleted(new MessageRef(place, message.Id.ToString()), emptiedAt), cancellationToken);
        }

        if (queued.Type == EventTypes.MessageCreate)
        {
            await texts.TellOfUnreadAsync(message, author.Ref, place, cancellationToken);
        }
    }

    private async Task TakeDeletedAsync(QueuedEvent queued, Place place, CancellationToken cancellationToken)
    {
        var deleted = JsonSerializer.Deserialize(queued.Json, EventPayloads.Json.Default.MessagesDeleted);
        foreach (var id in deleted?.All ?? [])
        {
            var message = new MessageRef(place, id.ToString());
            await handler.ReceiveAsync(new ChatEvent.MessageDeleted(message, queued.At), cancellationToken);
        }
    }
}
