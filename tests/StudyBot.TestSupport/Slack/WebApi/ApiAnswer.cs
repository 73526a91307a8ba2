using System.Text.Json.Nodes;

namespace StudyBot.TestSupport.Slack.WebApi;

/// <summary>What goes back; without a body it is a proxy's page in HTML.</summary>
internal sealed record ApiAnswer(int Status, JsonObject? Body)
{
    public TimeSpan? RetryAfter { get; init; }

    public static ApiAnswer Ok(JsonObject body) => new(200, body);

    public static ApiAnswer Of(ApiException error) => new(200, error.ToJson());

    public static ApiAnswer RateLimited(TimeSpan retryAfter) =>
        new(429, new JsonObject { ["ok"] = false, ["error"] = "ratelimited" }) { RetryAfter = retryAfter };
}
