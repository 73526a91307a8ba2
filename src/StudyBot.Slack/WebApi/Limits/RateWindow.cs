namespace StudyBot.Slack.WebApi.Limits;

/// <summary>So many requests in any stretch of that length, in the order of asking. Counts only, and waits for nothing.</summary>
internal sealed class RateWindow(int limit, TimeSpan length)
{
    private readonly Lock _lock = new();
    private readonly Queue<TimeSpan> _departures = new();
    private TimeSpan _pausedUntil;

    /// <summary>When the caller may go; null when that would be later than it cares to wait, and then nothing is reserved.</summary>
    public TimeSpan? Reserve(TimeSpan now, TimeSpan latest)
    {
        lock (_lock)
        {
            Forget(now);
            var departure = _pausedUntil > now ? _pausedUntil : now;
            if (_departures.Count >= limit)
            {
                var free = _departures.ElementAt(_departures.Count - limit) + length;
                departure = free > departure ? free : departure;
            }

            if (departure > latest)
            {
                return null;
            }

            _departures.Enqueue(departure);
            return departure;
        }
    }

    /// <summary>What Slack asked for.</summary>
    public void PauseUntil(TimeSpan instant)
    {
        lock (_lock)
        {
            _pausedUntil = instant > _pausedUntil ? instant : _pausedUntil;
        }
    }

    public bool IsPaused(TimeSpan now)
    {
        lock (_lock)
        {
            return _pausedUntil > now;
        }
    }

    public bool IsIdle(TimeSpan now)
    {
        lock (_lock)
        {
            Forget(now);
            return _departures.Count == 0 && _pausedUntil <= now;
        }
    }

    /// <summary>Needs the lock.</summary>
    private void Forget(TimeSpan now)
    {
        while (_departures.TryPeek(out var oldest) && oldest + length <= now)
        {
            _departures.Dequeue();
        }
    }
}
