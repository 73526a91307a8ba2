using System.Text.Json.Serialization;

namespace StudyBot.Discord.Models.Messages;

internal sealed record EmbedField
{
    /// <summary>At most 256 characters.</summary>
    public required string Name { get; init; }

    /// <summary>At most 1,024 characters.</summary>
    public required string Value { get; init; }

    [JsonPropertyName("inline")]
    public bool IsInline { get; init; }
}
