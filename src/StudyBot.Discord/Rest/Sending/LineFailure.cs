namespace StudyBot.Discord.Rest.Sending;

/// <summary>Tells a request that cannot have arrived from one that may have.</summary>
internal static class LineFailure
{
    public static bool Is(Exception exception) => exception is HttpRequestException or IOException or OperationCanceledException;

    public static SendOutcome Of(Route route, Exception exception, int attempt) => IsUnsent(exception)
        ? SendOutcome.Failed(FailureKind.NotSent, DiscordApiException.Unanswered(route, "Discord cannot be reached.", exception, attempt))
        : SendOutcome.Failed(
            FailureKind.Interrupted, DiscordApiException.Unanswered(route, "Discord did not answer in full.", exception, attempt));

    /// <summary>These happen while the connection is made, before a byte of the request is on it.</summary>
    private static bool IsUnsent(Exception exception) => exception is HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError
            or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError,
    };
}
