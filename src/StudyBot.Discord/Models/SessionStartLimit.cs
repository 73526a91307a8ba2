namespace StudyBot.Discord.Models;

/// <summary>How often the bot may identify. Who goes over it loses the token.</summary>
internal sealed record SessionStartLimit
{
    public required int Total { get; init; }

    public required int Remaining { get; init; }

    /// <summary>In milliseconds.</summary>
    public required long ResetAfter { get; init; }

    /// <summary>How many shards may identify in the same five seconds.</summary>
    public required int MaxConcurrency { get; init; }
}
