namespace StudyBot.Core.Schedules.Simulation;

/// <summary>One scheduled date of a simulation.</summary>
/// <param name="Weekday">Three letters.</param>
/// <param name="LocalTime">What the zone's clock shows when it is due, <c>HH:mm</c>.</param>
/// <param name="At">When it is due, in UTC.</param>
/// <param name="Deadline">When answers stop being ranked, in UTC; null where nothing is posted.</param>
/// <param name="Note">What is unusual about the date, or empty.</param>
public sealed record SimulationRow(
    DateOnly Date, string Weekday, string LocalTime, DateTimeOffset At, OccurrenceState State, DateTimeOffset? Deadline, string Note);
