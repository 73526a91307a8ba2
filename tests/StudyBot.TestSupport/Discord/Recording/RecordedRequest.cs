using System.Text.Json.Nodes;

namespace StudyBot.TestSupport.Discord.Recording;

/// <summary>One request of the bot with the answer it got, or would have got had no fault taken it away.</summary>
/// <param name="Path">Below <c>/api/v10</c>, without the query.</param>
/// <param name="IsMultipart">The body shown is then its <c>payload_json</c>.</param>
/// <param name="Injected">The names of the faults that befell it.</param>
public sealed record RecordedRequest(
    string Method,
    string Path,
    JsonNode? Request,
    bool IsMultipart,
    int Status,
    JsonNode? Answer,
    IReadOnlyList<string> Injected);
