namespace StudyBot.Discord.Rest.Limits;

/// <summary>Webhooks that answered 404. To use them again counts as abuse (Topics/Rate Limits, "Invalid Request Limit").</summary>
internal sealed class DeadWebhooks
{
    // An interaction's token lives for fifteen minutes; what has been dead for longer nobody asks for any more.
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(20);

    private readonly Lock _lock = new();
    private readonly Queue<(string Webhook, TimeSpan DiedAt)> _order = new();
    private readonly HashSet<string> _dead = [];

    public void Add(string webhook, TimeSpan now)
    {
        lock (_lock)
        {
            while (_order.TryPeek(out var oldest) && oldest.DiedAt + Kept <= now)
            {
                _dead.Remove(_order.Dequeue().Webhook);
            }

            if (_dead.Add(webhook))
            {
                _order.Enqueue((webhook, now));
            }
        }
    }

    public bool Contains(string webhook)
    {
        lock (_lock)
        {
            return _dead.Contains(webhook);
        }
    }
}
