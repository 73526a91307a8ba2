using StudyBot.TestSupport.Slack.WebApi;

namespace StudyBot.TestSupport.Slack.Limits;

/// <summary>Counts requests as docs.slack.dev/apis/web-api/rate-limits tells: a 429 is about that method in that workspace only.</summary>
internal sealed class TierLimits(LoopbackSlackOptions options)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Queue<DateTimeOffset>> _taken = [];
    private int _refused;

    /// <summary>How often a limit was really reached, injected ones not counted.</summary>
    public int Refused => Volatile.Read(ref _refused);

    /// <returns>How long to wait; null when there is room.</returns>
    public TimeSpan? Take(ApiMethod method, ApiCall call)
    {
        if (!options.LimitsRates || method.Tier is ApiTier.Unlimited)
        {
            return null;
        }

        var now = options.Time.GetUtcNow();
        var workspace = call.HasWorkspace ? call.Workspace.Id : "app";
        lock (_lock)
        {
            var wait = Wait($"{workspace} {method.Name}", (int)method.Tier, Minute, now);
            if (method.Tier is ApiTier.Posting && call.Arguments.Text("channel") is { } channel)
            {
                var wide = TimeSpan.FromSeconds(options.ChannelBurst);
                wait = Longer(wait, Wait($"{workspace} {channel}", options.ChannelBurst, wide, now));
                Mark($"{workspace} {channel}", now, wait);
            }

            Mark($"{workspace} {method.Name}", now, wait);
            _refused += wait is null ? 0 : 1;
            return wait;
        }
    }

    /// <summary>Needs the lock.</summary>
    private TimeSpan? Wait(string key, int limit, TimeSpan window, DateTimeOffset now)
    {
        if (!_taken.TryGetValue(key, out var taken))
        {
            _taken[key] = taken = new Queue<DateTimeOffset>();
        }

        while (taken.TryPeek(out var oldest) && oldest + window <= now)
        {
            taken.Dequeue();
        }

        return taken.Count < limit ? null : taken.Peek() + window - now;
    }

    /// <summary>Needs the lock. A request that was refused is not counted.</summary>
    private void Mark(string key, DateTimeOffset now, TimeSpan? wait)
    {
        if (wait is null)
        {
            _taken[key].Enqueue(now);
        }
    }

    private static TimeSpan? Longer(TimeSpan? first, TimeSpan? second) =>
        first is null || second is null ? first ?? second : TimeSpan.FromTicks(Math.Max(first.Value.Ticks, second.Value.Ticks));
}
