namespace StudyBot.Discord.Models.Guilds;

internal sealed record NewThread
{
    /// <summary>At most 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>In minutes: 60, 1440, 4320 or 10080.</summary>
    public int? AutoArchiveDuration { get; init; }
}
