using System.Text.Json.Nodes;
using StudyBot.TestSupport.Slack.WebApi;

namespace StudyBot.TestSupport.Slack.Blocks;

/// <summary>Finds the controls in blocks.</summary>
internal static class BlockTree
{
    /// <summary>Elements that can be used, each with the block it stands in.</summary>
    public static IEnumerable<(JsonObject Block, JsonObject Element)> Controls(JsonArray? blocks) => (blocks ?? [])
        .OfType<JsonObject>()
        .SelectMany(block => Elements(block).Select(element => (block, element)))
        .Where(pair => pair.element.Text("action_id") is not null);

    public static IEnumerable<JsonObject> Elements(JsonObject block) => block.Text("type") switch
    {
        "actions" => block.Objects("elements"),
        "section" => block.Object("accessory") is { } accessory ? [accessory] : [],
        "input" => block.Object("element") is { } element ? [element] : [],
        _ => [],
    };

    /// <summary>Gives ids to what the app gave none, as Slack does.</summary>
    public static JsonArray? WithIds(JsonArray? blocks)
    {
        var copy = blocks?.DeepClone().AsArray();
        var number = 0;
        foreach (var block in (copy ?? []).OfType<JsonObject>())
        {
            block["block_id"] ??= $"b{number}";
            foreach (var element in Elements(block))
            {
                element["action_id"] ??= $"a{number}";
            }

            number++;
        }

        return copy;
    }

    /// <summary>All that can be read, line by line.</summary>
    public static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Texts),
        JsonObject { } json when json.Text("type") is "mrkdwn" or "plain_text" or "text" or "markdown" => [json.Text("text") ?? ""],
        JsonObject json => json
            .Where(field => field.Key is "text" or "fields" or "elements" or "element" or "accessory" or "label" or "title" or "hint" or "alt_text")
            .SelectMany(field => field.Key == "alt_text" ? [field.Value!.ToString()] : Texts(field.Value)),
        _ => [],
    };
}
