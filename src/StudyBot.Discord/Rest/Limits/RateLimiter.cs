using StudyBot.Transport;

namespace StudyBot.Discord.Rest.Limits;

/// <summary>Lets each request go when its bucket and the global limit allow it.</summary>
internal sealed class RateLimiter(MonotonicClock clock)
{
    /// <summary>Who would have to wait longer is told so instead. Some limits last ten minutes, and no member waits for that.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly RateLimitLanes _lanes = new();
    private readonly GlobalRateLimit _global = new();

    /// <summary>Returns when the request may go. Give the lane back with <see cref="Complete"/>, whatever came of it.</summary>
    public async Task<RateLimitLane> AcquireAsync(Route route, CancellationToken cancellationToken)
    {
        var lane = await TakeTurnAsync(route, cancellationToken);
        if (!route.CountsGlobally)
        {
            return lane;
        }

        try
        {
            await WaitForGlobalAsync(route, cancellationToken);
            return lane;
        }
        catch
        {
            Complete(route, lane, headers: null, refusal: null);
            throw;
        }
    }

    /// <param name="headers">What the answer says about the limit, where it does.</param>
    /// <param name="refusal">What a 429 asks for: all of the bot waits, or only those who share the bucket.</param>
    public void Complete(Route route, RateLimitLane lane, RateLimitHeaders? headers, RateLimitRefusal? refusal)
    {
        var now = clock.Now;
        var current = headers?.Bucket is { } hash ? _lanes.Bind(route, lane, hash) : lane;
        if (refusal is { Scope: RateLimitScope.Global })
        {
            _global.PauseUntil(now + refusal.RetryAfter);
        }
        else if (refusal is not null)
        {
            current.Bucket.PauseUntil(now + refusal.RetryAfter);
        }

        if (headers is not null && current != lane)
        {
            current.Bucket.Learn(headers, now);
        }

        lane.Bucket.Complete(headers, now);
    }

    private async Task<RateLimitLane> TakeTurnAsync(Route route, CancellationToken cancellationToken)
    {
        while (true)
        {
            var lane = _lanes.Find(route, clock.Now);
            await lane.Line.WaitAsync(cancellationToken);
            try
            {
                if (await IsFirstInLineAsync(route, lane, cancellationToken))
                {
                    return lane;
                }
            }
            finally
            {
                lane.Line.Release();
            }
        }
    }

    /// <summary>False when the route has moved to another lane while this one was waited for.</summary>
    private async Task<bool> IsFirstInLineAsync(Route route, RateLimitLane lane, CancellationToken cancellationToken)
    {
        while (_lanes.Find(route, clock.Now) == lane)
        {
            var turn = lane.Bucket.TryTake(clock.Now);
            if (turn.IsTaken)
            {
                return true;
            }

            if (turn.TryAgainAt is not { } instant)
            {
                await turn.Changed.WaitAsync(cancellationToken);
                continue;
            }

            RefuseLongWait(route, instant);
            await clock.DelayUntilAsync(instant, cancellationToken);
        }

        return false;
    }

    private async Task WaitForGlobalAsync(Route route, CancellationToken cancellationToken)
    {
        do
        {
            var departure = _global.Reserve(clock.Now);
            RefuseLongWait(route, departure);
            await clock.DelayUntilAsync(departure, cancellationToken);
        }
        while (_global.IsPaused(clock.Now));
    }

    private void RefuseLongWait(Route route, TimeSpan until)
    {
        var wait = until - clock.Now;
        if (wait > LongestWait)
        {
            throw DiscordApiException.Paused(route, wait);
        }
    }
}
