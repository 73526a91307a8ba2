namespace StudyBot.Discord.Rest.Limits;

/// <summary>Discord's limit over all routes: 50 requests in any one second (Topics/Rate Limits, "Global Rate Limit").</summary>
internal sealed class GlobalRateLimit
{
    public const int RequestsPerSecond = 50;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly TimeSpan[] _departures = new TimeSpan[RequestsPerSecond];
    private int _oldest;
    private int _used;
    private TimeSpan _pausedUntil;

    /// <summary>When the caller may go. In the order of asking, and never more than the limit within any second.</summary>
    public TimeSpan Reserve(TimeSpan now)
    {
        lock (_lock)
        {
            var departure = _pausedUntil > now ? _pausedUntil : now;
            if (_used == RequestsPerSecond && _departures[_oldest] + Window > departure)
            {
                departure = _departures[_oldest] + Window;
            }

            _departures[_oldest] = departure;
            _oldest = (_oldest + 1) % RequestsPerSecond;
            _used = Math.Min(_used + 1, RequestsPerSecond);
            return departure;
        }
    }

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
}
