using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using StudyBot.Slack.Models;
using StudyBot.Slack.Models.Answers;
using StudyBot.Slack.WebApi.Limits;
using StudyBot.Transport;

namespace StudyBot.Slack.WebApi.Sending;

/// <summary>Sends requests within Slack's limits and reads the answers.</summary>
internal sealed partial class RequestSender(SlackWebSettings settings, HttpClient http, RetryLoop retries, TimeProvider time, ILogger logger)
{
    /// <summary>Slack always says how long; this is for whoever stands in between.</summary>
    private static readonly TimeSpan UnknownWait = TimeSpan.FromSeconds(30);

    private readonly MethodLimits _limits = new(new MonotonicClock(time));

    public async Task<T> AskAsync<T>(SlackRequest request, JsonTypeInfo<T> answer, CancellationToken cancellationToken)
        where T : SlackAnswer
    {
        var body = await SendAsync(request, cancellationToken);
        try
        {
            return JsonSerializer.Deserialize(body, answer) ?? throw new JsonException("The answer is null.");
        }
        catch (JsonException exception)
        {
            throw SlackApiException.Unreadable(request.Method, exception);
        }
    }

    public async Task<byte[]> SendAsync(SlackRequest request, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(request.Method.IsUrgent ? settings.TriggerDeadline : Timeout.InfiniteTimeSpan, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await retries.RunAsync(request, (attempt, token) => TryAsync(request, attempt, token), either.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw SlackApiException.Unanswered(request.Method, exception, attempt: 1);
        }
    }

    private async Task<SendOutcome> TryAsync(SlackRequest request, int attempt, CancellationToken cancellationToken)
    {
        await _limits.WaitAsync(request.Method, request.Channel, cancellationToken);
        using var timeout = new CancellationTokenSource(request.HasFile ? settings.UploadTimeout : settings.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var message = MessageOf(request);
            using var answer = await http.SendAsync(message, either.Token);
            Log.Answered(logger, request.Method, answer.StatusCode);
            request.OnHeaders?.Invoke(answer.Headers);
            return Judge(request, answer, await answer.Content.ReadAsByteArrayAsync(either.Token), attempt);
        }
        catch (Exception exception) when (LineFailure.Is(exception) && !cancellationToken.IsCancellationRequested)
        {
            return LineFailure.Of(request.Method, exception, attempt);
        }
    }

    private static HttpRequestMessage MessageOf(SlackRequest request)
    {
        var message = request.Address is { } address
            ? new HttpRequestMessage(request.Verb, address)
            : new HttpRequestMessage(request.Verb, request.Method.Name);
        message.Content = request.Body?.Invoke();
        message.Headers.Authorization = request.Authorization;
        return message;
    }

    private SendOutcome Judge(SlackRequest request, HttpResponseMessage answer, byte[] body, int attempt)
    {
        if (answer.StatusCode == HttpStatusCode.TooManyRequests)
        {
            return Limit(request.Method, RetryAfter(answer), attempt);
        }

        if (!request.IsRaw && answer.IsSuccessStatusCode && !IsObject(body))
        {
            return SendOutcome.Failed(
                FailureKind.Uncertain, SlackApiException.Unanswered(request.Method, new JsonException("The answer is no JSON."), attempt));
        }

        // Refusals of an address of its own come with a status, those of a method with 200.
        var refusal = request.IsRaw && answer.IsSuccessStatusCode ? null : ErrorOf(body);
        if (refusal is { Error: { } error })
        {
            return SlackErrors.IsRateLimit(error)
                ? Limit(request.Method, RetryAfter(answer), attempt)
                : SendOutcome.Failed(
                    SlackErrors.IsTransient(error) ? FailureKind.Uncertain : FailureKind.Refused,
                    SlackApiException.Refused(request.Method, answer.StatusCode, error, refusal.Needed, attempt));
        }

        return answer.IsSuccessStatusCode
            ? SendOutcome.Done(body)
            : SendOutcome.Failed(
                answer.StatusCode >= HttpStatusCode.InternalServerError ? FailureKind.Uncertain : FailureKind.Refused,
                SlackApiException.Failed(request.Method, answer.StatusCode, attempt));
    }

    /// <summary>A page of somebody in between says nothing about what Slack did.</summary>
    private static bool IsObject(ReadOnlySpan<byte> body) => body.TrimStart(" \t\r\n"u8) is [(byte)'{', ..];

    private SendOutcome Limit(SlackMethod method, TimeSpan wait, int attempt)
    {
        _limits.Pause(method, wait);
        Log.RateLimited(logger, method, wait);
        return SendOutcome.Failed(FailureKind.RateLimited, SlackApiException.RateLimited(method, wait, attempt));
    }

    /// <summary>Null where the answer is good, or is not Slack's JSON: proxies answer in HTML.</summary>
    private static SlackAnswer? ErrorOf(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, SlackJson.Default.SlackAnswer) is { IsOk: false } refusal ? refusal : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static TimeSpan RetryAfter(HttpResponseMessage answer) => answer.Headers.RetryAfter?.Delta ?? UnknownWait;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "Slack answered {Method} with {Status}.")]
        public static partial void Answered(ILogger logger, SlackMethod method, HttpStatusCode status);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Slack limits {Method}: {Wait} to wait.")]
        public static partial void RateLimited(ILogger logger, SlackMethod method, TimeSpan wait);
    }
}
