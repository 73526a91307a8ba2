using System.Globalization;

namespace StudyBot.Judging;

/// <summary>How long to wait before an endpoint that is overloaded is asked again.</summary>
internal static class RetryDelay
{
    /// <summary>Further attempts after the first.</summary>
    public const int Most = 2;

    /// <summary>What an endpoint wants more patience for than this is put off, not waited for.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);

    /// <summary>Overload and failures of the server pass; everything else stays as it is.</summary>
    public static bool IsWorthwhile(int status) => status is 408 or 429 or >= 500;

    /// <param name="attempt">0 for the delay after the first attempt.</param>
    /// <param name="chance">0 to 1: between half of the delay and all of it.</param>
    public static TimeSpan Of(int attempt, double chance) => First * Math.Pow(2, attempt) * (0.5 + (chance / 2));

    /// <summary>A Retry-After header: seconds, or a date (RFC 9110, section 10.2.3).</summary>
    /// <returns>Null when there is none or it makes no sense.</returns>
    public static TimeSpan? Asked(string? header, DateTimeOffset now)
    {
        if (int.TryParse(header, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return TimeSpan.FromSeconds(seconds);
        }

        return DateTimeOffset.TryParse(header, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at > now ? at - now : TimeSpan.Zero
            : null;
    }
}
