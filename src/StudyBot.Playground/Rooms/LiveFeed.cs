namespace StudyBot.Playground.Rooms;

/// <summary>Hands changes to the open tabs and remembers the latest for those that come back. Guarded by the room's lock.</summary>
internal sealed class LiveFeed
{
    private const int Remembered = 1000;

    private readonly Queue<RoomChange> _recent = new();
    private readonly List<LiveTab> _tabs = [];

    public void Remember(RoomChange change)
    {
        _recent.Enqueue(change);
        if (_recent.Count > Remembered)
        {
            _recent.Dequeue();
        }
    }

    public void Publish(RoomChange change)
    {
        Remember(change);
        foreach (var tab in _tabs)
        {
            tab.Offer(change);
        }

        _tabs.RemoveAll(tab => tab.IsDropped);
    }

    public LiveTab Open(string memberId, long after, long sequence)
    {
        var tab = new LiveTab(memberId, Missed(memberId, after, sequence));
        _tabs.Add(tab);
        return tab;
    }

    public void Close(LiveTab tab) => _tabs.Remove(tab);

    /// <summary>Null when the tab has to look at the room afresh: it was away too long, or it knew another journal.</summary>
    private IReadOnlyList<RoomChange>? Missed(string memberId, long after, long sequence)
    {
        var oldest = _recent.TryPeek(out var first) ? first.Sequence : sequence + 1;
        return after > sequence || after < oldest - 1
            ? null
            : [.. _recent.Where(change => change.Sequence > after && change.IsVisibleTo(memberId))];
    }
}
