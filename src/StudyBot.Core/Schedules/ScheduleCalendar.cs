using StudyBot.Core.Schedules.Zones;

namespace StudyBot.Core.Schedules;

/// <summary>Which dates a schedule has and when they are due.</summary>
public static class ScheduleCalendar
{
    // Far longer than any recurrence leaves a hole; a longer pause has to be ended by a moderator to show a next post.
    private const int HorizonInDays = 10 * 366;

    /// <summary>
    /// The scheduled dates from one to another, both included, silent ones too. Each date that exists in the zone comes exactly once, in
    /// order, on that local date.
    /// </summary>
    public static IEnumerable<Occurrence> Occurrences(Schedule schedule, DateOnly from, DateOnly to)
    {
        var first = Later(from, schedule.From);
        for (var day = first.DayNumber; day <= to.DayNumber; day++)
        {
            var date = DateOnly.FromDayNumber(day);
            if (schedule.Recurrence.Includes(date) && OccurrenceOn(schedule, date) is { } occurrence)
            {
                yield return occurrence;
            }
        }
    }

    /// <summary>The next occurrence later than an instant that posts, or null when none will.</summary>
    public static Occurrence? NextAfter(Schedule schedule, DateTimeOffset instant) => Upcoming(schedule, instant).FirstOrDefault();

    /// <summary>The occurrences later than an instant that post, soonest first; evaluated as they are read.</summary>
    public static IEnumerable<Occurrence> Upcoming(Schedule schedule, DateTimeOffset instant) =>
        Ahead(schedule, instant).Where(occurrence => occurrence.State == OccurrenceState.Posts);

    /// <summary>The occurrences later than an instant, silent ones too.</summary>
    internal static IEnumerable<Occurrence> Ahead(Schedule schedule, DateTimeOffset instant)
    {
        var start = Later(WallClock.DateAt(instant, schedule.ZoneId), schedule.From);
        return Occurrences(schedule, start, DaysLater(start, HorizonInDays)).Where(occurrence => occurrence.At > instant);
    }

    private static Occurrence? OccurrenceOn(Schedule schedule, DateOnly date)
    {
        var (at, anomaly) = WallClock.Resolve(date, schedule.Time, schedule.ZoneId);
        return anomaly is Anomaly.NoSuchDate ? null : new Occurrence(date, at, StateOn(schedule, date), anomaly);
    }

    private static OccurrenceState StateOn(Schedule schedule, DateOnly date) =>
        schedule.Pause?.Covers(date) == true ? OccurrenceState.Paused
        : schedule.SkippedDates.Contains(date) ? OccurrenceState.SkippedByModerator
        : schedule.Holidays.Any(holiday => holiday.Date == date) ? OccurrenceState.Holiday
        : OccurrenceState.Posts;

    private static DateOnly Later(DateOnly first, DateOnly second) => first > second ? first : second;

    private static DateOnly DaysLater(DateOnly date, int days) =>
        DateOnly.FromDayNumber(Math.Min(date.DayNumber + days, DateOnly.MaxValue.DayNumber));
}
