using System.Text.Json.Serialization;

namespace StudyBot.Discord.Models.Guilds;

internal sealed record ThreadMetadata
{
    [JsonPropertyName("archived")]
    public required bool IsArchived { get; init; }

    [JsonPropertyName("locked")]
    public bool IsLocked { get; init; }

    /// <summary>In minutes: 60, 1440, 4320 or 10080.</summary>
    public int AutoArchiveDuration { get; init; }

    public DateTimeOffset? ArchiveTimestamp { get; init; }
}
