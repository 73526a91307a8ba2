using System.Text.Json;
using System.Text.Json.Nodes;

namespace StudyBot.TestSupport.Discord.Rest;

/// <summary>Reads a body's fields; one of the wrong type is a form error, as on Discord. A field that is null counts as left out.</summary>
internal static class JsonReading
{
    public static string? Text(this JsonObject json, string name) =>
        json[name] is null ? null
        : json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text
        : throw FormErrors.One(name, "STRING_TYPE_CONVERT", "Could not interpret value as string.");

    public static int? Number(this JsonObject json, string name) =>
        json[name] is null ? null
        : json[name] is JsonValue value && value.TryGetValue<int>(out var number) ? number
        : throw FormErrors.One(name, "NUMBER_TYPE_COERCE", "Value is not an integer.");

    public static bool? Flag(this JsonObject json, string name) => json[name]?.GetValueKind() switch
    {
        null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw FormErrors.One(name, "BOOLEAN_TYPE_CONVERT", "Must be either true or false."),
    };

    public static ulong? Id(this JsonObject json, string name) =>
        json[name] is null ? null
        : ulong.TryParse(json[name]!.ToString(), out var id) ? id
        : throw FormErrors.One(name, "NUMBER_TYPE_COERCE", $"Value \"{json[name]}\" is not snowflake.");

    public static JsonObject? Object(this JsonObject json, string name) =>
        json[name] is null ? null
        : json[name] as JsonObject ?? throw FormErrors.One(name, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");

    /// <summary>A list of objects; empty when left out.</summary>
    public static IReadOnlyList<JsonObject> Objects(this JsonObject json, string name) =>
        [.. json.Nodes(name).Select((node, index) => node as JsonObject
            ?? throw FormErrors.One($"{name}.{index}", "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType"))];

    public static IReadOnlyList<string> Texts(this JsonObject json, string name) => [.. json.Nodes(name).Select(node => node?.ToString() ?? "")];

    private static JsonArray Nodes(this JsonObject json, string name) =>
        json[name] is null ? []
        : json[name] as JsonArray ?? throw FormErrors.One(name, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
}
