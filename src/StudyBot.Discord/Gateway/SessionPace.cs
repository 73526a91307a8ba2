namespace StudyBot.Discord.Gateway;

/// <summary>How long to hold back a new session so that no loop of crashes uses up the day's session starts.</summary>
/// <remarks>
/// Discord resets the bot's token when the last one is used (https://docs.discord.com/developers/events/gateway#identifying). While more
/// than half are left nothing is held back; then what is left is spread over the time until the count is reset; the last twentieth is never used.
/// </remarks>
internal static class SessionPace
{
    public static TimeSpan Delay(SessionStartLimit limit) =>
        IsExhausted(limit) ? limit.ResetAfter
        : limit.Remaining > limit.Total / 2 ? TimeSpan.Zero
        : limit.ResetAfter / (limit.Remaining - Untouched(limit));

    public static bool IsExhausted(SessionStartLimit limit) => limit.Remaining <= Untouched(limit);

    private static int Untouched(SessionStartLimit limit) => limit.Total / 20;
}
