using System.Text.Json.Serialization;

namespace StudyBot.Discord.Models.Guilds;

/// <summary>What shall change about a thread; what is not named stays.</summary>
internal sealed record ThreadChange
{
    [JsonPropertyName("archived")]
    public bool? IsArchived { get; init; }

    [JsonPropertyName("locked")]
    public bool? IsLocked { get; init; }

    /// <summary>In minutes: 60, 1440, 4320 or 10080.</summary>
    public int? AutoArchiveDuration { get; init; }
}
