using System.Net;

namespace StudyBot.Slack.WebApi;

/// <summary>Slack refused, could not be reached, or was not asked because it would have refused. Says what in one sentence.</summary>
internal sealed class SlackApiException : Exception
{
    private SlackApiException(SlackMethod method, string reason, Exception? cause = null)
        : base($"{method.Name}: {reason}", cause) => Method = method.Name;

    public string Method { get; }

    /// <summary>Nothing when there was no answer.</summary>
    public HttpStatusCode? Status { get; private init; }

    /// <summary>One of <see cref="SlackErrors"/>, another of Slack's, or null.</summary>
    public string? Error { get; private init; }

    /// <summary>The scope Slack asks for, where it names one.</summary>
    public string? Needed { get; private init; }

    /// <summary>May go well later, although nothing about the request changes.</summary>
    public bool IsTransient { get; private init; }

    /// <summary>Slack may have done what was asked, and it would not be safe to ask again.</summary>
    public bool IsUncertain { get; private init; }

    /// <summary>How long Slack asks to wait, where it does.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>Which attempt it was. From the second on, "it is gone" may be the work of the first.</summary>
    public int Attempt { get; private init; } = 1;

    /// <summary>What went wrong in words for the people in that channel.</summary>
    public string Explain(string bot, string? channel) =>
        Error is { } error && SlackErrors.Sentence(error, bot, channel, Needed) is { } sentence ? sentence : Message;

    public static SlackApiException Refused(SlackMethod method, HttpStatusCode status, string error, string? needed, int attempt) =>
        new(method, $"{SlackErrors.Sentence(error, needed: needed) ?? "Slack refused the request."} ({error})")
        {
            Status = status,
            Error = error,
            Needed = needed,
            IsTransient = SlackErrors.IsTransient(error),
            IsUncertain = SlackErrors.IsTransient(error) && !method.IsRepeatable,
            Attempt = attempt,
        };

    public static SlackApiException Failed(SlackMethod method, HttpStatusCode status, int attempt) =>
        new(method, $"Slack answered with HTTP {(int)status}.")
        {
            Status = status,
            IsTransient = status >= HttpStatusCode.InternalServerError,
            IsUncertain = status >= HttpStatusCode.InternalServerError && !method.IsRepeatable,
            Attempt = attempt,
        };

    public static SlackApiException RateLimited(SlackMethod method, TimeSpan retryAfter, int attempt) =>
        new(method, $"Slack asks to wait {retryAfter.TotalSeconds:0.#} s.")
        {
            Status = HttpStatusCode.TooManyRequests,
            Error = SlackErrors.RateLimited,
            IsTransient = true,
            RetryAfter = retryAfter,
            Attempt = attempt,
        };

    public static SlackApiException Unreachable(SlackMethod method, Exception cause, int attempt) =>
        new(method, "Slack cannot be reached.", cause) { IsTransient = true, Attempt = attempt };

    public static SlackApiException Unanswered(SlackMethod method, Exception cause, int attempt) =>
        new(method, "Slack did not answer in full.", cause) { IsTransient = true, IsUncertain = !method.IsRepeatable, Attempt = attempt };

    public static SlackApiException Unreadable(SlackMethod method, Exception cause) =>
        new(method, "Slack's answer is not what its documentation says.", cause);

    public static SlackApiException Paused(SlackMethod method, TimeSpan wait) =>
        new(method, $"Not sent: it would have to wait {wait.TotalSeconds:0} s for Slack's limit.") { IsTransient = true, RetryAfter = wait };

    public static SlackApiException Unfit(SlackMethod method, string reason) => new(method, reason);
}
