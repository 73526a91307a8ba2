namespace StudyBot.Discord.Gateway;

/// <summary>How many sessions the bot may start until the count is reset, and how many at a time.</summary>
/// <remarks>https://docs.discord.com/developers/events/gateway#session-start-limit-object</remarks>
internal sealed record SessionStartLimit(int Total, int Remaining, TimeSpan ResetAfter, int MaxConcurrency);
