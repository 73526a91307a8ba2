using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord.Rest;

namespace StudyBot.TestSupport.Discord.Limits;

/// <summary>A 429 as topics/rate-limits, "Exceeding A Rate Limit", shows it.</summary>
internal static class RateLimitAnswer
{
    public static RestAnswer Of(LoopbackRateLimitScope scope, TimeSpan retryAfter)
    {
        var headers = new Dictionary<string, string>
        {
            ["Retry-After"] = Math.Ceiling(retryAfter.TotalSeconds).ToString(),
            ["X-RateLimit-Scope"] = scope.ToString().ToLowerInvariant(),
        };
        var isGlobal = scope is LoopbackRateLimitScope.Global;
        if (isGlobal)
        {
            headers["X-RateLimit-Global"] = "true";
        }

        var body = new JsonObject
        {
            ["message"] = scope is LoopbackRateLimitScope.Shared ? "The resource is being rate limited." : "You are being rate limited.",
            ["retry_after"] = Math.Round(retryAfter.TotalSeconds, 3),
            ["global"] = isGlobal,
            ["code"] = 0,
        };
        return new RestAnswer(429, body) { Headers = headers };
    }
}
