using System.Text.Json.Nodes;

namespace StudyBot.TestSupport.Discord.Rest;

internal sealed record RestAnswer(int Status, JsonNode? Body)
{
    public static RestAnswer Nothing { get; } = new(204, null);

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public static RestAnswer Ok(JsonNode body) => new(200, body);

    public static RestAnswer Of(ApiException error) => new(error.Status, error.ToJson());
}
