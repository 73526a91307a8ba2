namespace StudyBot.Health;

/// <summary>One thing that must be well.</summary>
/// <param name="Detail">What was seen; when it is not well, what is wrong.</param>
internal sealed record HealthCheck(string Name, bool IsWell, string Detail);
