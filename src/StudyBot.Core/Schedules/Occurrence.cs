using StudyBot.Core.Schedules.Zones;

namespace StudyBot.Core.Schedules;

/// <summary>One date of a schedule.</summary>
/// <param name="Date">The local date: with the subscription, the key of the round. It never changes when the time or the zone does.</param>
/// <param name="At">When it is due, in UTC.</param>
/// <param name="Anomaly">What the clock of the zone does to the scheduled time on that date.</param>
public sealed record Occurrence(DateOnly Date, DateTimeOffset At, OccurrenceState State, Anomaly Anomaly);
