using StudyBot.Core.Answers;
using StudyBot.Core.Chat;
using StudyBot.Core.Moderation;

namespace StudyBot.Core.Commands.Handling;

/// <summary>Takes each event to the feature it concerns.</summary>
public sealed class EventRouter(Inbox inbox, ThreadReader reader, Departures departures, ChannelCheck channels)
{
    public Task ReceiveAsync(ChatEvent chatEvent, CancellationToken cancellationToken) => chatEvent switch
    {
        ChatEvent.MessageWritten or ChatEvent.MessageDeleted => inbox.ReceiveAsync(chatEvent, cancellationToken),
        ChatEvent.MessagesMissed missed => CatchUpAsync(missed.Platform, cancellationToken),
        _ => departures.ReceiveAsync(chatEvent, cancellationToken),
    };

    /// <summary>Channels first: the threads of those that are gone need not be read.</summary>
    private async Task CatchUpAsync(string platform, CancellationToken cancellationToken)
    {
        await channels.CompareAsync(platform, cancellationToken);
        await reader.ReadOpenAsync(platform, cancellationToken);
    }
}
