using StudyBot.Transport;

namespace StudyBot.Slack.WebApi.Limits;

/// <summary>Lets each request of one workspace go when Slack's limits allow it: one for each method, and for posts one for each channel.</summary>
/// <remarks>
/// https://docs.slack.dev/apis/web-api/rate-limits. Slack tells no figures in its answers, so the documented ones are kept to from the start, and a 429
/// stops that method alone.
/// </remarks>
internal sealed class MethodLimits(MonotonicClock clock)
{
    /// <summary>Who would have to wait longer is told so instead.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>"One message per second per channel", with "short bursts": so many at once, and as many seconds for the next ones.</summary>
    public const int ChannelBurst = 3;

    private const int SweepEvery = 256;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, RateWindow> _methods = [];
    private readonly Dictionary<string, RateWindow> _channels = [];
    private int _untilSweep = SweepEvery;

    /// <summary>Returns when the request may go.</summary>
    /// <exception cref="SlackApiException">It would have to wait too long.</exception>
    public async Task WaitAsync(SlackMethod method, string? channel, CancellationToken cancellationToken)
    {
        if (method.IsPacedByChannel && channel is not null)
        {
            await WaitAsync(method, ChannelWindow(channel), cancellationToken);
        }

        await WaitAsync(method, MethodWindow(method), cancellationToken);
    }

    /// <summary>Slack answered 429: the method waits for all of the workspace.</summary>
    public void Pause(SlackMethod method, TimeSpan retryAfter) => MethodWindow(method).PauseUntil(clock.Now + retryAfter);

    private async Task WaitAsync(SlackMethod method, RateWindow window, CancellationToken cancellationToken)
    {
        do
        {
            var now = clock.Now;
            var departure = window.Reserve(now, now + LongestWait) ?? throw SlackApiException.Paused(method, LongestWait);
            await clock.DelayUntilAsync(departure, cancellationToken);
        }
        while (window.IsPaused(clock.Now));
    }

    private RateWindow MethodWindow(SlackMethod method)
    {
        lock (_lock)
        {
            return Find(_methods, method.Name, method.PerMinute ?? int.MaxValue, Minute);
        }
    }

    private RateWindow ChannelWindow(string channel)
    {
        lock (_lock)
        {
            SweepIfDue();
            return Find(_channels, channel, ChannelBurst, TimeSpan.FromSeconds(ChannelBurst));
        }
    }

    /// <summary>Needs the lock.</summary>
    private static RateWindow Find(Dictionary<string, RateWindow> windows, string key, int limit, TimeSpan length)
    {
        if (!windows.TryGetValue(key, out var window))
        {
            windows[key] = window = new RateWindow(limit, length);
        }

        return window;
    }

    /// <summary>Needs the lock. A channel nobody posts in has nothing to remember.</summary>
    private void SweepIfDue()
    {
        if (--_untilSweep > 0)
        {
            return;
        }

        _untilSweep = SweepEvery;
        foreach (var (channel, window) in _channels)
        {
            if (window.IsIdle(clock.Now))
            {
                _channels.Remove(channel);
            }
        }
    }
}
