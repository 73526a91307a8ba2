namespace StudyBot.Discord.Rest.Limits;

/// <summary>Whose limit a 429 speaks of.</summary>
internal enum RateLimitScope
{
    /// <summary>The bot's own, for this route.</summary>
    User,

    /// <summary>The bot's own, for all routes.</summary>
    Global,

    /// <summary>That of the channel or guild, which others may have used up. It does not count as an invalid request.</summary>
    Shared,
}
