using System.Globalization;
using System.Net.Http.Headers;

namespace StudyBot.Discord.Rest.Limits;

/// <summary>What an answer says about its limit.</summary>
/// <param name="Bucket">The same for all routes that share the limit; some servers leave it out.</param>
internal sealed record RateLimitHeaders(string? Bucket, int Limit, int Remaining, TimeSpan ResetAfter)
{
    /// <summary>For a route that was answered well and without a limit.</summary>
    public static RateLimitHeaders Unlimited { get; } = new(null, int.MaxValue, int.MaxValue, TimeSpan.Zero);

    /// <summary>Nothing where a header is missing or no number.</summary>
    /// <remarks>Reset-After is used, not Reset, which would need the two clocks to agree.</remarks>
    public static RateLimitHeaders? Parse(HttpResponseHeaders headers)
    {
        if (Number(headers, "X-RateLimit-Limit") is not { } limit
            || Number(headers, "X-RateLimit-Remaining") is not { } remaining
            || Seconds(headers, "X-RateLimit-Reset-After") is not { } resetAfter)
        {
            return null;
        }

        return new RateLimitHeaders(Text(headers, "X-RateLimit-Bucket"), limit, remaining, resetAfter);
    }

    public static string? Text(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    public static TimeSpan? Seconds(HttpResponseHeaders headers, string name) =>
        double.TryParse(Text(headers, name), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            && seconds < int.MaxValue
            ? TimeSpan.FromSeconds(seconds)
            : null;

    private static int? Number(HttpResponseHeaders headers, string name) =>
        int.TryParse(Text(headers, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
