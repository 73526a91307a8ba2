using System.Threading.Channels;

namespace StudyBot.Playground.Rooms;

/// <summary>One open browser tab: what it missed, then a bounded queue of what happens.</summary>
/// <remarks>A tab that does not keep up is dropped; it comes back by itself and is told what it missed.</remarks>
internal sealed class LiveTab(string memberId, IReadOnlyList<RoomChange>? missed) : IDisposable
{
    private const int LongestQueue = 256;

    private readonly Channel<RoomChange?> _queue = Channel.CreateBounded<RoomChange?>(
        new BoundedChannelOptions(LongestQueue) { SingleReader = true });

    private readonly CancellationTokenSource _dropped = new();

    /// <summary>What happened since the tab was last told, or null when it must look at the whole room again.</summary>
    public IReadOnlyList<RoomChange>? Missed => missed;

    /// <summary>Fires when the tab was too slow, also while a write to it hangs.</summary>
    public CancellationToken Dropped => _dropped.Token;

    public bool IsDropped => _dropped.IsCancellationRequested;

    public void Offer(RoomChange change)
    {
        if (change.IsVisibleTo(memberId) && !_queue.Writer.TryWrite(change))
        {
            _ = _dropped.CancelAsync();
        }
    }

    /// <summary>Queues a sign of life; without room for it there is life enough.</summary>
    public void Beat() => _queue.Writer.TryWrite(null);

    /// <summary>Changes as they happen; null is a sign of life.</summary>
    public IAsyncEnumerable<RoomChange?> ReadAllAsync(CancellationToken cancellationToken) => _queue.Reader.ReadAllAsync(cancellationToken);

    public void Dispose() => _dropped.Dispose();
}
