using System.Text.Json;
using System.Text.Json.Nodes;

namespace StudyBot.TestSupport.Slack.WebApi;

/// <summary>
/// Reads arguments, which in a form are all text: flags and numbers are understood in both spellings, and lists and objects may come as
/// JSON in a string.
/// </summary>
internal static class JsonReading
{
    public static string? Text(this JsonObject json, string name) => json[name]?.GetValueKind() switch
    {
        null or JsonValueKind.Object or JsonValueKind.Array => null,
        _ => json[name]!.ToString(),
    };

    public static string Required(this JsonObject json, string name) => json.Text(name) is { Length: > 0 } text
        ? text
        : throw new ApiException("invalid_arguments", $"[ERROR] missing required field: {name}");

    public static bool? Flag(this JsonObject json, string name) => json.Text(name)?.ToLowerInvariant() switch
    {
        null => null,
        "true" or "1" => true,
        _ => false,
    };

    public static int? Number(this JsonObject json, string name) =>
        json.Text(name) is not { } text ? null
        : int.TryParse(text, out var number) ? number
        : throw new ApiException("invalid_arguments", $"[ERROR] must be an integer [json-pointer:/{name}]");

    public static JsonObject? Object(this JsonObject json, string name) => json.Node(name) as JsonObject;

    public static JsonArray? List(this JsonObject json, string name) => json.Node(name) as JsonArray;

    /// <summary>The objects of a list; empty when left out.</summary>
    public static IReadOnlyList<JsonObject> Objects(this JsonObject json, string name) =>
        [.. (json.List(name) ?? []).OfType<JsonObject>()];

    private static JsonNode? Node(this JsonObject json, string name)
    {
        if (json[name] is not JsonValue value || !value.TryGetValue<string>(out var text) || text.Length == 0)
        {
            return json[name];
        }

        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            throw new ApiException("invalid_arguments", $"[ERROR] must be valid JSON [json-pointer:/{name}]");
        }
    }
}
