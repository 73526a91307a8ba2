using System.Text.Json.Serialization;

namespace StudyBot.Discord.Models;

internal sealed record User
{
    public required Snowflake Id { get; init; }

    public required string Username { get; init; }

    /// <summary>What the person calls themselves everywhere; a guild may know another name.</summary>
    public string? GlobalName { get; init; }

    [JsonPropertyName("bot")]
    public bool IsBot { get; init; }

    [JsonPropertyName("system")]
    public bool IsSystem { get; init; }
}
