using System.Text.Json.Nodes;

namespace StudyBot.TestSupport.Slack.WebApi;

/// <summary>An answer that is an error: HTTP 200 with <c>ok: false</c>, as Slack's methods give it.</summary>
internal sealed class ApiException(string error, params IReadOnlyList<string> details) : Exception(error)
{
    public string Error { get; } = error;

    /// <summary>The scope that was missing, and those there are.</summary>
    public (string Needed, string Provided)? Scopes { get; init; }

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["ok"] = false, ["error"] = Error };
        if (details.Count > 0)
        {
            json["response_metadata"] = new JsonObject { ["messages"] = new JsonArray([.. details.Select(detail => JsonValue.Create(detail))]) };
        }

        if (Scopes is { } scopes)
        {
            json["needed"] = scopes.Needed;
            json["provided"] = scopes.Provided;
        }

        return json;
    }
}
