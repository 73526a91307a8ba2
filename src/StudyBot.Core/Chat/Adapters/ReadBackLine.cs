using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace StudyBot.Core.Chat.Adapters;

/// <summary>Has the open threads read back whenever something may have gone unheard; several requests meanwhile are one.</summary>
public abstract partial class ReadBackLine(string platform, IChatHandler handler, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan AgainAfterFailure = TimeSpan.FromSeconds(30);

    private readonly Channel<bool> _requests = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Request() => _requests.Writer.TryWrite(true);

    /// <summary>Returns only when cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (var _ in _requests.Reader.ReadAllAsync(cancellationToken))
        {
            try
            {
                await handler.ReceiveAsync(new ChatEvent.MessagesMissed(platform), cancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Log.ReadBackFailed(logger, failure);
                await Task.Delay(AgainAfterFailure, clock, cancellationToken);
                Request();
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The open threads could not be read back; it is tried again in half a minute.")]
        public static partial void ReadBackFailed(ILogger logger, Exception failure);
    }
}
