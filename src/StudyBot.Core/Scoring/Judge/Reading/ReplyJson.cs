using System.Text.Json.Serialization;

namespace StudyBot.Core.Scoring.Judge.Reading;

/// <summary>A reply as it comes. What is missing, doubled or not asked for is an error, never a default.</summary>
internal sealed record ReplyJson
{
    [JsonPropertyName("criteria")]
    public required IReadOnlyList<Criterion> Criteria { get; init; }

    [JsonPropertyName("injection_suspected")]
    public required bool InjectionSuspected { get; init; }

    internal sealed record Criterion
    {
        [JsonPropertyName("id")]
        public required string Id { get; init; }

        [JsonPropertyName("items")]
        public required IReadOnlyList<Item> Items { get; init; }

        [JsonPropertyName("level")]
        public required int Level { get; init; }
    }

    internal sealed record Item
    {
        [JsonPropertyName("id")]
        public required string Id { get; init; }

        [JsonPropertyName("quote")]
        public required string Quote { get; init; }

        [JsonPropertyName("verdict")]
        public required string Verdict { get; init; }
    }
}
