using System.Text.Json.Serialization;

namespace StudyBot.Discord.Models.Guilds;

/// <remarks>Threads are channels too. Within an interaction only some of this is sent.</remarks>
internal sealed record Channel
{
    public required Snowflake Id { get; init; }

    public required ChannelType Type { get; init; }

    public Snowflake? GuildId { get; init; }

    public string? Name { get; init; }

    /// <summary>The category of a channel, or the channel of a thread.</summary>
    public Snowflake? ParentId { get; init; }

    /// <summary>Who opened the thread.</summary>
    public Snowflake? OwnerId { get; init; }

    public IReadOnlyList<PermissionOverwrite>? PermissionOverwrites { get; init; }

    public ThreadMetadata? ThreadMetadata { get; init; }

    [JsonIgnore]
    public bool IsThread => Type is ChannelType.AnnouncementThread or ChannelType.PublicThread or ChannelType.PrivateThread;
}
