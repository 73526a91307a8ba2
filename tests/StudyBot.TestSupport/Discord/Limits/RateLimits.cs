using System.Security.Cryptography;
using System.Text;
using StudyBot.TestSupport.Discord.Rest;

namespace StudyBot.TestSupport.Discord.Limits;

/// <summary>Counts requests as topics/rate-limits tells, and says so truthfully in every answer.</summary>
internal sealed class RateLimits(LoopbackDiscordOptions options)
{
    private static readonly string[] MajorNames = ["channel_id", "guild_id", "webhook_id", "webhook_token", "interaction_id"];

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Bucket> _buckets = [];
    private readonly Bucket _global = new(options.GlobalLimit, TimeSpan.FromSeconds(1));

    /// <summary>How often a limit was really reached, injected ones not counted.</summary>
    public int Refused { get; private set; }

    /// <returns>The headers of the answer to come, or the refusal.</returns>
    public (IReadOnlyDictionary<string, string> Headers, RestAnswer? Refusal) Take(Route route, RestCall call)
    {
        var now = options.Time.GetUtcNow();
        lock (_lock)
        {
            if (!route.IsInteraction && !_global.TryTake(now))
            {
                Refused++;
                return (new Dictionary<string, string>(), RateLimitAnswer.Of(LoopbackRateLimitScope.Global, _global.ResetAfter(now)));
            }

            var bucket = BucketOf(route, call);
            var isRefused = !bucket.TryTake(now);
            var headers = Headers(bucket, HashOf(route), now);
            if (!isRefused)
            {
                return (headers, null);
            }

            Refused++;
            return (headers, RateLimitAnswer.Of(LoopbackRateLimitScope.User, bucket.ResetAfter(now)));
        }
    }

    private Bucket BucketOf(Route route, RestCall call)
    {
        var major = MajorNames.Select(name => call.Arguments.GetValueOrDefault(name));
        var key = $"{HashOf(route)}:{string.Join(':', major)}";
        if (!_buckets.TryGetValue(key, out var bucket))
        {
            _buckets[key] = bucket = new Bucket(options.BucketLimit, options.BucketWindow);
        }

        return bucket;
    }

    private static string HashOf(Route route) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{route.Method} {route.Template}")))[..16];

    private static Dictionary<string, string> Headers(Bucket bucket, string hash, DateTimeOffset now)
    {
        var after = bucket.ResetAfter(now);
        var reset = (now + after).ToUnixTimeMilliseconds() / 1000.0;
        return new Dictionary<string, string>
        {
            ["X-RateLimit-Limit"] = bucket.Limit.ToString(),
            ["X-RateLimit-Remaining"] = bucket.Remaining.ToString(),
            ["X-RateLimit-Reset"] = reset.ToString("F3"),
            ["X-RateLimit-Reset-After"] = after.TotalSeconds.ToString("F3"),
            ["X-RateLimit-Bucket"] = hash,
        };
    }
}
