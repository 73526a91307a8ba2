namespace StudyBot.Slack.WebApi.Sending;

/// <summary>Tells a request that cannot have arrived from one that may have.</summary>
internal static class LineFailure
{
    public static bool Is(Exception exception) => exception is HttpRequestException or IOException or OperationCanceledException;

    public static SendOutcome Of(SlackMethod method, Exception exception, int attempt) => IsUnsent(exception)
        ? SendOutcome.Failed(FailureKind.NotSent, SlackApiException.Unreachable(method, exception, attempt))
        : SendOutcome.Failed(FailureKind.Uncertain, SlackApiException.Unanswered(method, exception, attempt));

    /// <summary>These happen while the connection is made, before a byte of the request is on it.</summary>
    private static bool IsUnsent(Exception exception) => exception is HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError
            or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError,
    };
}
