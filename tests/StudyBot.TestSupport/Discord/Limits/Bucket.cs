namespace StudyBot.TestSupport.Discord.Limits;

/// <summary>A number of requests in a window that opens with the first of them.</summary>
internal sealed class Bucket(int limit, TimeSpan window)
{
    private DateTimeOffset _resetAt = DateTimeOffset.MinValue;

    public int Limit { get; } = limit;

    public int Remaining { get; private set; } = limit;

    public TimeSpan ResetAfter(DateTimeOffset now) => _resetAt > now ? _resetAt - now : TimeSpan.Zero;

    /// <returns>Whether there was room for one more.</returns>
    public bool TryTake(DateTimeOffset now)
    {
        if (now >= _resetAt)
        {
            Remaining = Limit;
            _resetAt = now + window;
        }

        if (Remaining == 0)
        {
            return false;
        }

        Remaining--;
        return true;
    }
}
