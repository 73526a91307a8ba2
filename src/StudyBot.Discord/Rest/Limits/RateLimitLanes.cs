namespace StudyBot.Discord.Rest.Limits;

/// <summary>Which bucket a route's requests go by. Routes that turn out to share a limit come to share a bucket.</summary>
internal sealed class RateLimitLanes
{
    // Each interaction has a token, and so a bucket, of its own.
    private const int SweepEvery = 256;

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Route, string Major), RateLimitLane> _byRoute = [];
    private readonly Dictionary<(string Hash, string Major), RateLimitLane> _byHash = [];
    private int _untilSweep = SweepEvery;

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _byRoute.Count;
            }
        }
    }

    public RateLimitLane Find(Route route, TimeSpan now)
    {
        lock (_lock)
        {
            if (_byRoute.TryGetValue(KeyOf(route), out var lane))
            {
                return lane;
            }

            SweepIfDue(now);
            return _byRoute[KeyOf(route)] = new RateLimitLane();
        }
    }

    /// <summary>Notes which bucket an answer named, and gives the lane the route uses from now on.</summary>
    public RateLimitLane Bind(Route route, RateLimitLane lane, string hash)
    {
        lock (_lock)
        {
            if (!_byHash.TryGetValue((hash, route.Major), out var shared))
            {
                shared = lane;
                _byHash[(hash, route.Major)] = lane;
            }

            return _byRoute[KeyOf(route)] = shared;
        }
    }

    private static (string Route, string Major) KeyOf(Route route) => (route.ToString(), route.Major);

    /// <summary>Needs the lock. A bucket nobody uses knows only its limit, and learns that again with one request.</summary>
    private void SweepIfDue(TimeSpan now)
    {
        if (--_untilSweep > 0)
        {
            return;
        }

        _untilSweep = SweepEvery;
        foreach (var (key, lane) in _byRoute)
        {
            if (lane.IsIdle(now))
            {
                _byRoute.Remove(key);
            }
        }

        foreach (var (key, lane) in _byHash)
        {
            if (lane.IsIdle(now))
            {
                _byHash.Remove(key);
            }
        }
    }
}
