using StudyBot.Core.Schedules.Recurrences;

namespace StudyBot.Core.Schedules;

/// <summary>When a track posts: dates, a wall-clock time and the zone of that clock. All dates are local to the zone.</summary>
public sealed record Schedule
{
    public required Recurrence Recurrence { get; init; }

    public required TimeOnly Time { get; init; }

    /// <summary>An IANA id that <see cref="Zones.TimeZoneFinder"/> accepted.</summary>
    public required string ZoneId { get; init; }

    /// <summary>Nothing is due before this date; <see cref="ScheduleChanges.FirstDate"/> chooses it.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Dates a moderator has skipped, one by one.</summary>
    public IReadOnlyList<DateOnly> SkippedDates { get; init; } = [];

    public IReadOnlyList<Holiday> Holidays { get; init; } = [];

    public Pause? Pause { get; init; }
}
