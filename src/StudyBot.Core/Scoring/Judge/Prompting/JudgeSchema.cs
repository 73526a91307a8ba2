using System.Text.Json;
using System.Text.Json.Nodes;

namespace StudyBot.Core.Scoring.Judge.Prompting;

/// <summary>
/// The JSON schema of a reply. Quotation first, then the verdict, then the level: the order in which a model writes is the order in which it
/// thinks. There is no total, and no text that a member would read.
/// </summary>
internal static class JudgeSchema
{
    /// <summary>Part of what is cached and licensed; a change here is a new judge.</summary>
    public const string Version = "judge/1";

    public static string Of(IReadOnlyList<CaseCriterion> criteria) => Object(new JsonObject
    {
        ["criteria"] = List(Object(new JsonObject
        {
            ["id"] = Choice(criteria.Select(criterion => criterion.Id)),
            ["items"] = List(Object(new JsonObject
            {
                ["id"] = Choice(criteria.SelectMany(criterion => criterion.Items).Select(item => item.Id).Distinct()),
                ["quote"] = new JsonObject { ["type"] = "string" },
                ["verdict"] = Choice(["met", "unmet", "cannot_assess"]),
            })),
            ["level"] = new JsonObject { ["type"] = "integer", ["enum"] = new JsonArray(0, 1, 2, 3, 4) },
        })),
        ["injection_suspected"] = new JsonObject { ["type"] = "boolean" },
    }).ToJsonString(JsonSerializerOptions.Web);

    /// <summary>Strict schemas want every property required and none beside them.</summary>
    private static JsonObject Object(JsonObject properties) => new()
    {
        ["type"] = "object",
        ["properties"] = properties,
        ["required"] = new JsonArray([.. properties.Select(property => (JsonNode)property.Key)]),
        ["additionalProperties"] = false,
    };

    private static JsonObject List(JsonObject items) => new() { ["type"] = "array", ["items"] = items };

    private static JsonObject Choice(IEnumerable<string> values) =>
        new() { ["type"] = "string", ["enum"] = new JsonArray([.. values.Select(value => (JsonNode)value)]) };
}
