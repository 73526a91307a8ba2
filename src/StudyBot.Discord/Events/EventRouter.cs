using StudyBot.Discord.Gateway;
using StudyBot.Discord.Interactions;

namespace StudyBot.Discord.Events;

/// <summary>Hears the gateway: takes note of servers and threads at once, and passes messages and interactions on without waiting for them.</summary>
internal sealed class EventRouter(
    ThreadCatalog threads, MessageLanes messages, InteractionInbox interactions, ReadBack readBack, GuildNotes guilds, TimeProvider clock)
    : IGatewayListener
{
    public ValueTask OnDispatchAsync(GatewayDispatch dispatch, CancellationToken cancellationToken)
    {
        switch (dispatch.Type)
        {
            case EventTypes.MessageCreate or EventTypes.MessageUpdate or EventTypes.MessageDelete or EventTypes.MessageDeleteBulk:
                return PassOnAsync(dispatch, cancellationToken);
            case EventTypes.InteractionCreate:
                interactions.Take(dispatch.Json.Span, cancellationToken);
                return ValueTask.CompletedTask;
            default:
                return guilds.TakeAsync(dispatch, cancellationToken);
        }
    }

    /// <summary>What the product missed before cannot be told any more, so it reads the threads itself.</summary>
    public ValueTask OnSessionStartedAsync(ShardId shard, CancellationToken cancellationToken)
    {
        readBack.Request();
        return ValueTask.CompletedTask;
    }

    public ValueTask OnSessionResumedAsync(ShardId shard, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>Most messages of a server are none of the bot's business: the channel's id says so before anything else is read or copied.</summary>
    private ValueTask PassOnAsync(GatewayDispatch dispatch, CancellationToken cancellationToken) =>
        EventFields.ChannelId(dispatch.Json.Span) is { } channel && threads.Find(channel) is not { IsOurs: false }
            ? messages.AddAsync(new QueuedEvent(dispatch.Type, channel, dispatch.Json.ToArray(), clock.GetUtcNow()), cancellationToken)
            : ValueTask.CompletedTask;
}
