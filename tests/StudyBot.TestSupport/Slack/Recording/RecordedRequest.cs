using System.Text.Json.Nodes;

namespace StudyBot.TestSupport.Slack.Recording;

/// <summary>One request of the bot with the answer it got, or would have got had no fault taken it away.</summary>
/// <param name="Method">The Web API's, as <c>chat.postMessage</c>; <c>response_url</c> and <c>upload</c> for what is not one.</param>
/// <param name="WorkspaceId">Whose token it came with; null for none.</param>
/// <param name="IsJson">Otherwise a form.</param>
/// <param name="Injected">The names of the faults that befell it.</param>
public sealed record RecordedRequest(
    string Method,
    string? WorkspaceId,
    JsonObject Arguments,
    bool IsJson,
    int Status,
    JsonObject? Answer,
    IReadOnlyList<string> Injected,
    DateTimeOffset At)
{
    /// <summary>The answer's error; null when it is ok.</summary>
    public string? Error => Answer?["error"]?.GetValue<string>();
}
