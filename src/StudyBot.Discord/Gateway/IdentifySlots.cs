namespace StudyBot.Discord.Gateway;

/// <summary>Spreads identifies: as many shards at a time as <c>max_concurrency</c> says, every five seconds.</summary>
/// <remarks>https://docs.discord.com/developers/events/gateway#rate-limiting-buckets: a shard's bucket is its number modulo <c>max_concurrency</c>.</remarks>
internal sealed class IdentifySlots(TimeProvider clock)
{
    /// <summary>Five seconds, and a little for messages that travel at different speeds.</summary>
    public static readonly TimeSpan Apart = TimeSpan.FromSeconds(5.1);

    private readonly Lock _lock = new();
    private readonly Dictionary<int, DateTimeOffset> _free = [];

    /// <summary>Takes the next slot of the shard's bucket and says how long it is until then.</summary>
    public TimeSpan Reserve(int shard, int maxConcurrency)
    {
        lock (_lock)
        {
            var bucket = shard % Math.Max(1, maxConcurrency);
            var now = clock.GetUtcNow();
            var slot = _free.TryGetValue(bucket, out var free) && free > now ? free : now;
            _free[bucket] = slot + Apart;
            return slot - now;
        }
    }
}
