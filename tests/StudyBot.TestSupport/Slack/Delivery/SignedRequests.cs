using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using StudyBot.TestSupport.Slack.State;

namespace StudyBot.TestSupport.Slack.Delivery;

/// <summary>The Events API over HTTP: requests signed with v0 (docs.slack.dev/authentication/verifying-requests-from-slack).</summary>
internal sealed class SignedRequests(World world) : IDisposable
{
    private readonly HttpClient _http = new() { Timeout = Timeout.InfiniteTimeSpan };
    private readonly CancellationTokenSource _ended = new();

    /// <summary>Where the app listens; null when it is on sockets.</summary>
    public Uri? Target { get; set; }

    /// <summary>Makes the app prove that the address is its own, as Slack does when it is entered.</summary>
    public async Task<bool> VerifyAsync(Uri target, CancellationToken cancellationToken)
    {
        var challenge = Guid.NewGuid().ToString("N");
        var body = new JsonObject { ["token"] = "verification-token", ["challenge"] = challenge, ["type"] = "url_verification" };
        using var request = Request(target, body.ToJsonString(), "application/json");
        using var response = await _http.SendAsync(request, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        return response.IsSuccessStatusCode && (text == challenge || Parse(text)?["challenge"]?.ToString() == challenge);
    }

    /// <summary>Sends it in the background. Callers hold the world's gate.</summary>
    public void Post(Uri target, Parcel parcel, int attempt, string reason, Action<SignedOutcome> answered)
    {
        var request = parcel.Type switch
        {
            "events_api" => Request(target, parcel.Payload.ToJsonString(), "application/json"),
            "slash_commands" => Request(target, FormOf(parcel.Payload), "application/x-www-form-urlencoded"),
            _ => Request(target, $"payload={Uri.EscapeDataString(parcel.Payload.ToJsonString())}", "application/x-www-form-urlencoded"),
        };
        if (attempt > 0)
        {
            request.Headers.Add("x-slack-retry-num", attempt.ToString());
            request.Headers.Add("x-slack-retry-reason", reason);
        }

        _ = SendAsync(request, answered);
    }

    public void Dispose()
    {
        _ended.Cancel();
        _ended.Dispose();
        _http.Dispose();
    }

    private async Task SendAsync(HttpRequestMessage request, Action<SignedOutcome> answered)
    {
        await Task.Yield(); // Off the caller's stack, which holds the gate.
        using var limit = new CancellationTokenSource(Courier.Deadline, world.Options.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, _ended.Token);
        try
        {
            using var sent = request;
            using var response = await _http.SendAsync(sent, either.Token);
            var text = await response.Content.ReadAsStringAsync(either.Token);
            var reason = response.IsSuccessStatusCode ? null : "http_error";
            answered(new SignedOutcome(reason, Parse(text), !response.Headers.Contains("x-slack-no-retry")));
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            if (!_ended.IsCancellationRequested)
            {
                var reason = error is HttpRequestException ? "connection_failed" : "http_timeout";
                answered(new SignedOutcome(reason, Payload: null, MayRetry: true));
            }
        }
    }

    private HttpRequestMessage Request(Uri target, string body, string contentType)
    {
        var timestamp = world.Now.ToUnixTimeSeconds().ToString();

        // Slack names no charset, and there are receivers that compare the whole header.
        var content = new StringContent(body, new MediaTypeHeaderValue(contentType));
        var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = content };
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", Sign(world.Options.SigningSecret, timestamp, body));
        return request;
    }

    internal static string Sign(string secret, string timestamp, string body) => "v0=" + Convert.ToHexStringLower(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}")));

    private static string FormOf(JsonObject payload) => string.Join(
        '&', payload.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value?.ToString() ?? "")}"));

    private static JsonObject? Parse(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return new JsonObject { ["text"] = text }; // A slash command may be answered with plain text.
        }
    }
}
