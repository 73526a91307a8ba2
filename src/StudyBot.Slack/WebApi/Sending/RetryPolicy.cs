namespace StudyBot.Slack.WebApi.Sending;

/// <summary>Whether a request is sent again, and after what time. Nothing is ever done twice.</summary>
internal static class RetryPolicy
{
    public const int MostAttempts = 4;

    /// <summary>Rate limits end at a time that is known, so there is no harm in more patience.</summary>
    public const int MostRateLimits = 6;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(8);

    public static bool AllowsAnother(FailureKind failure, bool isRepeatable, int attempt) => failure switch
    {
        FailureKind.NotSent => attempt < MostAttempts,
        FailureKind.Uncertain => isRepeatable && attempt < MostAttempts,
        FailureKind.RateLimited => attempt < MostRateLimits,
        FailureKind.Refused => false,
    };

    /// <summary>Doubles from attempt to attempt; half of it is chance, so that many who failed together do not return together.</summary>
    /// <param name="chance">From 0 to 1.</param>
    public static TimeSpan Delay(int attempt, double chance)
    {
        var full = FirstDelay * Math.Pow(2, Math.Min(attempt - 1, 10));
        return (full < LongestDelay ? full : LongestDelay) * (0.5 + (chance / 2));
    }
}
