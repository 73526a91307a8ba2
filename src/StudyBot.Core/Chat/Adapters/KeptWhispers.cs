namespace StudyBot.Core.Chat.Adapters;

/// <summary>What could not be sent to members directly and waits for them to ask for it. In memory, the latest of each key only.</summary>
public sealed class KeptWhispers
{
    private const int Most = 2_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<(MemberRef, string Key), Kept> _kept = [];
    private readonly Queue<(MemberRef, string Key)> _order = new();

    /// <summary>Whether the member has been told that something waits, and has not looked yet.</summary>
    public bool IsAnnounced(MemberRef member, string key)
    {
        lock (_lock)
        {
            return _kept.TryGetValue((member, key), out var kept) && !kept.IsSeen;
        }
    }

    public void Put(MemberRef member, string key, Card card)
    {
        lock (_lock)
        {
            if (!_kept.ContainsKey((member, key)))
            {
                _order.Enqueue((member, key));
            }

            _kept[(member, key)] = new Kept(card, IsSeen: false);
            if (_order.Count > Most)
            {
                _kept.Remove(_order.Dequeue());
            }
        }
    }

    /// <summary>To be shown: what comes after it is news again.</summary>
    public Card? Take(MemberRef member, string key)
    {
        lock (_lock)
        {
            if (!_kept.TryGetValue((member, key), out var kept))
            {
                return null;
            }

            _kept[(member, key)] = kept with { IsSeen = true };
            return kept.Card;
        }
    }

    private sealed record Kept(Card Card, bool IsSeen);
}
