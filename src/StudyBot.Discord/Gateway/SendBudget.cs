namespace StudyBot.Discord.Gateway;

/// <summary>Keeps one connection within 120 messages a minute, the last of them reserved for heartbeats.</summary>
/// <remarks>https://docs.discord.com/developers/events/gateway#rate-limiting: whoever sends more is disconnected.</remarks>
internal sealed class SendBudget(TimeProvider clock)
{
    private const int PerMinute = 120;
    private const int Reserve = 10;

    private readonly Lock _lock = new();
    private readonly Queue<DateTimeOffset> _sentAt = new(PerMinute);

    /// <summary>Counts one message; false when it must not be sent.</summary>
    public bool TryTake(bool isHeartbeat)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            while (_sentAt.TryPeek(out var oldest) && now - oldest >= TimeSpan.FromMinutes(1))
            {
                _sentAt.Dequeue();
            }

            if (_sentAt.Count >= (isHeartbeat ? PerMinute : PerMinute - Reserve))
            {
                return false;
            }

            _sentAt.Enqueue(now);
            return true;
        }
    }
}
