using System.Net;

namespace StudyBot.Discord.Rest;

/// <summary>Discord refused, could not be reached, or was not asked because it would have refused. Says what in one sentence.</summary>
internal sealed class DiscordApiException : Exception
{
    private DiscordApiException(Route route, string reason, Exception? cause = null)
        : base($"{route}: {reason}", cause) => Route = route.ToString();

    /// <summary>Method and path, without any token.</summary>
    public string Route { get; }

    /// <summary>Nothing when there was no answer.</summary>
    public HttpStatusCode? Status { get; private init; }

    /// <summary>One of <see cref="DiscordErrorCodes"/>, another of Discord's, or zero.</summary>
    public int Code { get; private init; }

    /// <summary>The fields of the request that were not accepted, as "path: code".</summary>
    public IReadOnlyList<string> Fields { get; private init; } = [];

    /// <summary>May go well later, although nothing about the request changes.</summary>
    public bool IsTransient { get; private init; }

    /// <summary>How long Discord asks to wait, where it does.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>Which attempt it was. From the second on, "it is there already" and "it is gone" may be the work of the first.</summary>
    public int Attempt { get; private init; } = 1;

    public static DiscordApiException Refused(Route route, HttpStatusCode status, DiscordError error, int attempt) =>
        new(route, Reason(status, error))
        {
            Status = status,
            Code = error.Code,
            Fields = error.Fields,
            IsTransient = (int)status >= 500,
            Attempt = attempt,
        };

    public static DiscordApiException RateLimited(Route route, TimeSpan retryAfter, int attempt) =>
        new(route, $"Discord asks to wait {retryAfter.TotalSeconds:0.#} s (HTTP 429).")
        {
            Status = HttpStatusCode.TooManyRequests,
            IsTransient = true,
            RetryAfter = retryAfter,
            Attempt = attempt,
        };

    public static DiscordApiException Unanswered(Route route, string reason, Exception cause, int attempt) =>
        new(route, reason, cause) { IsTransient = true, Attempt = attempt };

    public static DiscordApiException Unreadable(Route route, Exception cause) =>
        new(route, "Discord's answer is not what its documentation says.", cause);

    public static DiscordApiException Unfit(Route route, string reason) => new(route, reason);

    public static DiscordApiException Paused(Route route, TimeSpan wait) =>
        new(route, $"Not sent: Discord asked to wait, and {wait.TotalSeconds:0} s are left.") { IsTransient = true, RetryAfter = wait };

    public static DiscordApiException Stopped(Route route) =>
        new(route, "Not sent: Discord does not accept the bot's token. Correct it and start the bot again.")
        {
            Status = HttpStatusCode.Unauthorized,
        };

    public static DiscordApiException DeadWebhook(Route route) =>
        new(route, "Not sent: Discord said before that this interaction's token is not valid any more.")
        {
            Status = HttpStatusCode.NotFound,
            Code = DiscordErrorCodes.UnknownWebhook,
        };

    public static DiscordApiException TooManyInvalid(Route route, TimeSpan wait) => new(
        route,
        $"Not sent: Discord has refused so many requests that it would block this address; nothing is sent for {wait.TotalSeconds:0} s.")
    {
        IsTransient = true,
        RetryAfter = wait,
    };

    private static string Reason(HttpStatusCode status, DiscordError error)
    {
        var fields = error.Fields.Count > 0 ? $" ({string.Join("; ", error.Fields)})" : "";
        var sentence = DiscordErrorCodes.Sentence(error.Code) ?? StatusSentence(status);
        return error.Code == 0
            ? $"{sentence} (HTTP {(int)status})"
            : $"{sentence}{fields} (HTTP {(int)status}, code {error.Code})";
    }

    private static string StatusSentence(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized => "Discord does not accept the token.",
        HttpStatusCode.Forbidden => "Discord does not allow it.",
        HttpStatusCode.NotFound => "Discord does not know it.",
        >= HttpStatusCode.InternalServerError => "Discord has trouble of its own.",
        _ => "Discord refused the request.",
    };
}
