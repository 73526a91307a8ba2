namespace StudyBot.Discord.Rest.Limits;

/// <summary>One limit: how many requests may still go in this window. Counts only, and waits for nothing.</summary>
/// <remarks>
/// Until the first answer has told the limit, one request goes at a time: with more, the second could already be one too many, and to
/// wait costs a single round trip in the life of a bucket. From then on all that the window allows go at once.
/// </remarks>
internal sealed class RateLimitBucket
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _changed = NewSignal();
    private int? _limit;
    private int _remaining = 1;
    private int _inFlight;
    private TimeSpan? _resetAt;
    private TimeSpan _pausedUntil;

    public RateLimitTurn TryTake(TimeSpan now)
    {
        lock (_lock)
        {
            if (_pausedUntil > now)
            {
                return new RateLimitTurn(false, _pausedUntil, _changed.Task);
            }

            OpenWindowIfDue(now);
            if (_remaining <= 0)
            {
                return new RateLimitTurn(false, _resetAt, _changed.Task);
            }

            _remaining--;
            _inFlight++;
            return new RateLimitTurn(true, null, Task.CompletedTask);
        }
    }

    /// <summary>Once for every turn taken; without headers when there was no answer, or none that says.</summary>
    public void Complete(RateLimitHeaders? headers, TimeSpan now)
    {
        lock (_lock)
        {
            _inFlight--;
            if (headers is not null && IsNews(headers))
            {
                LearnLocked(headers, now);
            }
            else if (_inFlight == 0 && _resetAt is null)
            {
                // Nobody under way will tell when the window ends: let one go and find out.
                _remaining = Math.Max(_remaining, 1);
            }
        }

        Signal();
    }

    /// <summary>What the answer to another bucket's request says about this one.</summary>
    public void Learn(RateLimitHeaders headers, TimeSpan now)
    {
        lock (_lock)
        {
            LearnLocked(headers, now);
        }

        Signal();
    }

    public void PauseUntil(TimeSpan instant)
    {
        lock (_lock)
        {
            _pausedUntil = Max(_pausedUntil, instant);
        }
    }

    public bool IsIdle(TimeSpan now)
    {
        lock (_lock)
        {
            return _inFlight == 0 && _pausedUntil <= now && (_resetAt ?? now) <= now;
        }
    }

    /// <summary>Needs the lock. What is still under way may reach Discord in the new window, and is counted there.</summary>
    private void OpenWindowIfDue(TimeSpan now)
    {
        if (_limit is { } limit && _resetAt <= now)
        {
            _remaining = limit - _inFlight;
            _resetAt = null;
        }
    }

    /// <summary>Needs the lock. One answer without headers does not lift a limit that others have told.</summary>
    private bool IsNews(RateLimitHeaders headers) => _limit is null || headers != RateLimitHeaders.Unlimited;

    /// <summary>Needs the lock. Answers may arrive out of order, so within a window the count only falls and its end only moves on.</summary>
    private void LearnLocked(RateLimitHeaders headers, TimeSpan now)
    {
        _remaining = _limit is null ? headers.Remaining : Math.Min(_remaining, headers.Remaining);
        _limit = Math.Max(headers.Limit, 1);
        _resetAt = Max(_resetAt ?? TimeSpan.Zero, now + headers.ResetAfter);
    }

    private void Signal()
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            (changed, _changed) = (_changed, NewSignal());
        }

        changed.SetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
