namespace StudyBot.Tests.Parity;

/// <summary>A channel by its name, or a thread in it.</summary>
internal sealed record Spot(string Channel, string? ThreadId = null);
