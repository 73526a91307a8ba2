using System.Runtime.CompilerServices;
using StudyBot.Core.Chat;
using StudyBot.Discord.Events;
using StudyBot.Discord.Guilds;
using StudyBot.Discord.Models;
using StudyBot.Discord.Models.Messages;
using StudyBot.Discord.Rest;

namespace StudyBot.Discord.Threads;

/// <summary>What people wrote in a thread, as it reads now.</summary>
internal sealed class ThreadHistory(DiscordRestClient rest, MemberBook members, AnswerTexts texts, BotIdentity identity, ChannelAccess access)
{
    /// <exception cref="DiscordApiException">Discord could not be asked.</exception>
    /// <exception cref="ChatPlatformException">The bot may not read there.</exception>
    public async IAsyncEnumerable<ChatMessage> ReadAsync(Place place, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var bot = await identity.UserIdAsync(cancellationToken);
        var last = new Snowflake(0);
        while (await PageAsync(place, last, cancellationToken) is { Count: > 0 } page)
        {
            foreach (var message in page)
            {
                if (MessageTranslator.IsByPerson(message))
                {
                    var author = await members.FindAsync(DiscordRefs.GuildOf(place.Channel), message.Author!, cancellationToken); // IsByPerson has seen the author.
                    yield return MessageTranslator.Translate(message, place, author, await texts.OfAsync(message, cancellationToken), bot);
                }
            }

            last = page[^1].Id;
        }

        if (last == new Snowflake(0))
        {
            await CheckHistoryAsync(place, cancellationToken);
        }
    }

    /// <summary>Oldest first.</summary>
    private async Task<IReadOnlyList<Message>> PageAsync(Place place, Snowflake after, CancellationToken cancellationToken)
    {
        var page = await rest.GetMessagesAsync(
            DiscordRefs.ChannelOf(place), MessagePage.After(after, MessagePage.Largest), cancellationToken);
        return [.. page.OrderBy(message => message.Id)];
    }

    /// <summary>
    /// Without Read Message History Discord answers with no messages instead of refusing (Resources/Channel, "Get Channel Messages"), and
    /// the product would take every answer for deleted.
    /// </summary>
    private async Task CheckHistoryAsync(Place place, CancellationToken cancellationToken)
    {
        var missing = await access.MissingAsync(place.Channel, cancellationToken);
        if (missing.FirstOrDefault(one => one.Need.Permission == Permissions.ReadMessageHistory) is { } history)
        {
            throw new ChatPlatformException(history.Sentence, isTransient: false);
        }
    }
}
