using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace StudyBot.Discord.Events;

/// <summary>
/// Takes events about messages off the gateway's hands. Those of one channel are begun in their order; those of others do not wait for
/// them, nor for a thread that has to be looked up.
/// </summary>
/// <remarks>
/// What a lane holds when the bot ends was not stored. Nothing is lost by that: the next start begins a new session, after which the open
/// threads are read back. A full lane holds the gateway back, which Discord buffers for us.
/// </remarks>
internal sealed partial class MessageLanes
{
    private const int Count = 8;

    private const int LongestLane = 1_024;

    /// <summary>So many are stored together: the product writes whatever waits in one transaction.</summary>
    private const int MostAtOnce = 128;

    private readonly Channel<QueuedEvent>[] _lanes =
        [.. Enumerable.Range(0, Count).Select(_ => Channel.CreateBounded<QueuedEvent>(
            new BoundedChannelOptions(LongestLane) { SingleReader = true }))];

    private readonly MessageIntake _intake;
    private readonly ReadBack _readBack;
    private readonly ILogger<MessageLanes> _logger;

    public MessageLanes(MessageIntake intake, ReadBack readBack, ILogger<MessageLanes> logger)
    {
        _intake = intake;
        _readBack = readBack;
        _logger = logger;
    }

    public ValueTask AddAsync(QueuedEvent queued, CancellationToken cancellationToken) =>
        _lanes[(int)((queued.Channel.Value >> 22) % Count)].Writer.WriteAsync(queued, cancellationToken);

    /// <summary>Returns only when cancelled.</summary>
    public Task RunAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_lanes.Select(lane => RunAsync(lane.Reader, cancellationToken)));

    private async Task RunAsync(ChannelReader<QueuedEvent> lane, CancellationToken cancellationToken)
    {
        var batch = new List<Task>(MostAtOnce);
        while (await lane.WaitToReadAsync(cancellationToken))
        {
            while (batch.Count < MostAtOnce && lane.TryRead(out var queued))
            {
                batch.Add(TakeAsync(queued, cancellationToken));
            }

            await Task.WhenAll(batch);
            batch.Clear();
        }
    }

    private async Task TakeAsync(QueuedEvent queued, CancellationToken cancellationToken)
    {
        try
        {
            await _intake.TakeAsync(queued, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.EventFailed(_logger, failure, queued.Type);
            _readBack.Request();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A {Type} could not be stored; the open threads are read back for it.")]
        public static partial void EventFailed(ILogger logger, Exception failure, string type);
    }
}
