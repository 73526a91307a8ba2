namespace StudyBot.Discord.Rest.Limits;

/// <summary>Counts what Discord calls invalid: 401, 403, and 429 unless shared. After 10,000 in ten minutes it blocks the address.</summary>
/// <remarks>Topics/Rate Limits, "Invalid Request Limit". It counts by address, so half is left to whoever else works behind this one.</remarks>
internal sealed class InvalidRequestCounter
{
    public const int Most = 5_000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly Queue<TimeSpan> _instants = new();

    public void Add(TimeSpan now)
    {
        lock (_lock)
        {
            _instants.Enqueue(now);
        }
    }

    /// <summary>How long nothing may be sent; zero as long as all is well.</summary>
    public TimeSpan Wait(TimeSpan now)
    {
        lock (_lock)
        {
            while (_instants.TryPeek(out var oldest) && oldest + Window <= now)
            {
                _instants.Dequeue();
            }

            return _instants.Count < Most ? TimeSpan.Zero : _instants.Peek() + Window - now;
        }
    }
}
