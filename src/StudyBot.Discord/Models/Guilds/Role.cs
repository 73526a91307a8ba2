using System.Text.Json.Serialization;

namespace StudyBot.Discord.Models.Guilds;

internal sealed record Role
{
    public required Snowflake Id { get; init; }

    public required string Name { get; init; }

    public required Permissions Permissions { get; init; }

    /// <summary>Roles can only be given by somebody whose own role stands higher.</summary>
    public int Position { get; init; }

    /// <summary>Belongs to a bot or an integration and cannot be given to anybody.</summary>
    [JsonPropertyName("managed")]
    public bool IsManaged { get; init; }
}
