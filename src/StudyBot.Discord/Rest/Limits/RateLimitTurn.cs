namespace StudyBot.Discord.Rest.Limits;

/// <summary>A turn that was taken, or what to wait for before the next attempt.</summary>
/// <param name="TryAgainAt">Nothing where only the answer to a request under way can tell.</param>
internal readonly record struct RateLimitTurn(bool IsTaken, TimeSpan? TryAgainAt, Task Changed);
