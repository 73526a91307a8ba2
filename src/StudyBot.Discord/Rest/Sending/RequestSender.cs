using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using StudyBot.Discord.Rest.Limits;
using StudyBot.Transport;

namespace StudyBot.Discord.Rest.Sending;

/// <summary>Sends requests within Discord's limits and reads the answers.</summary>
internal sealed partial class RequestSender(
    RestSettings settings, HttpClient http, RetryLoop retries, TimeProvider time, ILogger<DiscordRestClient> logger)
{
    private readonly RateLimiter _limiter = new(new MonotonicClock(time));
    private readonly RequestGuard _guard = new(new MonotonicClock(time));

    public async Task<T> AskAsync<T>(RestRequest request, JsonTypeInfo<T> answer, CancellationToken cancellationToken)
        where T : class
    {
        var body = await SendAsync(request, cancellationToken);
        try
        {
            return JsonSerializer.Deserialize(body, answer) ?? throw new JsonException("The answer is null.");
        }
        catch (JsonException exception)
        {
            throw DiscordApiException.Unreadable(request.Route, exception);
        }
    }

    public async Task<byte[]> SendAsync(RestRequest request, CancellationToken cancellationToken)
    {
        using var deadline = DeadlineOf(request.Route);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await retries.RunAsync(request, (attempt, token) => TryAsync(request, attempt, token), either.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw DiscordApiException.Unanswered(request.Route, "Discord did not answer in time.", exception, attempt: 1);
        }
    }

    private async Task<SendOutcome> TryAsync(RestRequest request, int attempt, CancellationToken cancellationToken)
    {
        var lane = await _limiter.AcquireAsync(request.Route, cancellationToken);
        RateLimitHeaders? limits = null;
        RateLimitRefusal? refusal = null;
        try
        {
            _guard.ThrowIfPointless(request.Route);
            using var answer = await ExchangeAsync(request, cancellationToken);
            var body = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            Log.Answered(logger, request.Route, answer.StatusCode);
            limits = RateLimitHeaders.Parse(answer.Headers) ?? (answer.IsSuccessStatusCode ? RateLimitHeaders.Unlimited : null);
            if (answer.IsSuccessStatusCode)
            {
                return new SendOutcome(body, null);
            }

            var error = DiscordError.Parse(body);
            refusal = answer.StatusCode == HttpStatusCode.TooManyRequests ? RateLimitRefusal.Parse(answer.Headers, error) : null;
            return Judge(request.Route, answer.StatusCode, error, refusal, attempt);
        }
        catch (Exception exception) when (LineFailure.Is(exception) && !cancellationToken.IsCancellationRequested)
        {
            return LineFailure.Of(request.Route, exception, attempt);
        }
        finally
        {
            _limiter.Complete(request.Route, lane, limits, refusal);
        }
    }

    private async Task<HttpResponseMessage> ExchangeAsync(RestRequest request, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(TimeoutOf(request), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        using var message = new HttpRequestMessage(request.Route.Method, request.Route.Path);
        message.Content = request.Body?.Invoke();
        if (request.Route.Access == RouteAccess.Bot)
        {
            message.Headers.Authorization = new AuthenticationHeaderValue("Bot", settings.Token);
        }

        return await http.SendAsync(message, either.Token);
    }

    private SendOutcome Judge(Route route, HttpStatusCode status, DiscordError error, RateLimitRefusal? refusal, int attempt)
    {
        if (refusal is not null)
        {
            _guard.NoteRateLimit(refusal.Scope);
            Log.RateLimited(logger, route, refusal.Scope, refusal.RetryAfter);
            return SendOutcome.Failed(FailureKind.RateLimited, DiscordApiException.RateLimited(route, refusal.RetryAfter, attempt));
        }

        _guard.NoteRefusal(route, status, error.Code);
        var kind = status >= HttpStatusCode.InternalServerError ? FailureKind.ServerError : FailureKind.Refused;
        return SendOutcome.Failed(kind, DiscordApiException.Refused(route, status, error, attempt));
    }

    private TimeSpan TimeoutOf(RestRequest request) =>
        request.Route.Access == RouteAccess.Interaction ? settings.CallbackTimeout
        : request.HasFiles ? settings.UploadTimeout
        : settings.Timeout;

    private CancellationTokenSource DeadlineOf(Route route) =>
        new(route.Access == RouteAccess.Interaction ? settings.CallbackDeadline : Timeout.InfiniteTimeSpan, time);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "Discord answered {Route} with {Status}.")]
        public static partial void Answered(ILogger logger, Route route, HttpStatusCode status);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Discord limits {Route} ({Scope}): {Wait} to wait.")]
        public static partial void RateLimited(ILogger logger, Route route, RateLimitScope scope, TimeSpan wait);
    }
}
