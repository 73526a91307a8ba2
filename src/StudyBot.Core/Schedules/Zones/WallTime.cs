namespace StudyBot.Core.Schedules.Zones;

/// <summary>A wall-clock time on a date, found on the time line.</summary>
/// <param name="At">In UTC.</param>
public readonly record struct WallTime(DateTimeOffset At, Anomaly Anomaly);
