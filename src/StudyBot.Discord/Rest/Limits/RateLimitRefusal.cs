using System.Net.Http.Headers;

namespace StudyBot.Discord.Rest.Limits;

/// <summary>What a 429 asks for.</summary>
internal sealed record RateLimitRefusal(RateLimitScope Scope, TimeSpan RetryAfter)
{
    private static readonly TimeSpan UnknownWait = TimeSpan.FromSeconds(5);

    /// <remarks>
    /// The body's figure has decimals, the header's is rounded up. A 429 that is not Discord's JSON comes from the proxy before it and
    /// speaks of the whole address, so everything waits.
    /// </remarks>
    public static RateLimitRefusal Parse(HttpResponseHeaders headers, DiscordError error)
    {
        var wait = error.RetryAfter ?? RateLimitHeaders.Seconds(headers, "Retry-After") ?? UnknownWait;
        var scope = RateLimitHeaders.Text(headers, "X-RateLimit-Scope");
        return scope switch
        {
            "shared" => new RateLimitRefusal(RateLimitScope.Shared, wait),
            "user" => new RateLimitRefusal(RateLimitScope.User, wait),
            "global" => new RateLimitRefusal(RateLimitScope.Global, wait),
            _ => new RateLimitRefusal(IsGlobal(headers, error) ? RateLimitScope.Global : RateLimitScope.User, wait),
        };
    }

    private static bool IsGlobal(HttpResponseHeaders headers, DiscordError error) =>
        error.IsGlobal || error.RetryAfter is null || headers.Contains("X-RateLimit-Global");
}
