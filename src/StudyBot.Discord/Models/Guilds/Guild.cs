using System.Text.Json.Serialization;

namespace StudyBot.Discord.Models.Guilds;

/// <summary>A server as GUILD_CREATE describes it; of one that is unavailable only the id is known.</summary>
internal sealed record Guild
{
    public required Snowflake Id { get; init; }

    public string? Name { get; init; }

    [JsonPropertyName("unavailable")]
    public bool IsUnavailable { get; init; }

    public Snowflake? OwnerId { get; init; }

    public IReadOnlyList<Channel>? Channels { get; init; }

    /// <summary>The active ones; archived threads are not sent.</summary>
    public IReadOnlyList<Channel>? Threads { get; init; }

    public IReadOnlyList<Role>? Roles { get; init; }
}
