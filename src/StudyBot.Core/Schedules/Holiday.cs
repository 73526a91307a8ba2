namespace StudyBot.Core.Schedules;

/// <summary>A date on which a schedule stays silent.</summary>
public sealed record Holiday(DateOnly Date, string Name);
