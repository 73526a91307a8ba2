namespace StudyBot.Slack.WebApi.Sending;

/// <summary>Whether a request is sent again. Nothing is ever done twice.</summary>
internal static class RetryPolicy
{
    public const int MostAttempts = 4;

    /// <summary>Rate limits end at a time that is known, so there is no harm in more patience.</summary>
    public const int MostRateLimits = 6;

    public static bool AllowsAnother(FailureKind failure, bool isRepeatable, int attempt) => failure switch
    {
        FailureKind.NotSent => attempt < MostAttempts,
        FailureKind.Uncertain => isRepeatable && attempt < MostAttempts,
        FailureKind.RateLimited => attempt < MostRateLimits,
        FailureKind.Refused => false,
    };
}
