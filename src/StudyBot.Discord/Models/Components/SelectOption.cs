using System.Text.Json.Serialization;

namespace StudyBot.Discord.Models.Components;

internal sealed record SelectOption
{
    public required string Label { get; init; }

    public required string Value { get; init; }

    public string? Description { get; init; }

    [JsonPropertyName("default")]
    public bool? IsDefault { get; init; }
}
