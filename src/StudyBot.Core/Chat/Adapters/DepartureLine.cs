using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace StudyBot.Core.Chat.Adapters;

/// <summary>Tells the product of what went and came: the bot's place in workspaces, channels, threads, members. In order, until it is stored.</summary>
/// <remarks>
/// There are few of them, so the queue has no bound. What it holds when the bot ends, the next start finds by looking: workspaces are told of
/// anew, and the product compares the channels.
/// </remarks>
public abstract partial class DepartureLine(IChatHandler handler, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan AgainAfterFailure = TimeSpan.FromSeconds(30);

    private readonly Channel<ChatEvent> _events = Channel.CreateUnbounded<ChatEvent>(new UnboundedChannelOptions { SingleReader = true });

    public void Add(ChatEvent chatEvent) => _events.Writer.TryWrite(chatEvent);

    /// <summary>Returns only when cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (var chatEvent in _events.Reader.ReadAllAsync(cancellationToken))
        {
            while (!await TryTellAsync(chatEvent, cancellationToken))
            {
                await Task.Delay(AgainAfterFailure, clock, cancellationToken);
            }
        }
    }

    private async Task<bool> TryTellAsync(ChatEvent chatEvent, CancellationToken cancellationToken)
    {
        try
        {
            await handler.ReceiveAsync(chatEvent, cancellationToken);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.NotTold(logger, failure, chatEvent.GetType().Name);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A {Event} could not be stored; it is tried again in half a minute.")]
        public static partial void NotTold(ILogger logger, Exception failure, string @event);
    }
}
