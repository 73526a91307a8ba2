namespace StudyBot.TestSupport.Discord;

/// <summary>Whose limit was reached (topics/rate-limits, "Header Format").</summary>
public enum LoopbackRateLimitScope
{
    User,
    Global,
    Shared,
}
