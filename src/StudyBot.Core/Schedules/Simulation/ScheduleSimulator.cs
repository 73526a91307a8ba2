using StudyBot.Core.Schedules.Recurrences;
using StudyBot.Core.Schedules.Texts;
using StudyBot.Core.Schedules.Zones;

namespace StudyBot.Core.Schedules.Simulation;

/// <summary>Plays a schedule forward, so that a moderator sees every post and every oddity of the clock before it happens.</summary>
public static class ScheduleSimulator
{
    /// <param name="window">How long answers are ranked.</param>
    /// <param name="from">The first local date.</param>
    /// <param name="days">At least 1.</param>
    public static ScheduleSimulation Simulate(Schedule schedule, TimeSpan window, DateOnly from, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var end = from.AddDays(days);
        var occurrences = ScheduleCalendar.Occurrences(schedule, from, end.AddDays(-1)).ToList();
        var start = WallClock.InstantOf(from, TimeOnly.MinValue, schedule.ZoneId);
        return new ScheduleSimulation
        {
            Recurrence = RecurrenceText.Format(schedule.Recurrence),
            Time = TimeText.Format(schedule.Time),
            ZoneId = schedule.ZoneId,
            AnswerWindow = DurationText.Format(window),
            From = from,
            Days = days,
            Rows = [.. WithPrevious(occurrences, start).Select(pair => Row(schedule, window, pair.Occurrence, pair.PreviousAt))],
            ClockChanges = WallClock.ChangesBetween(start, WallClock.InstantOf(end, TimeOnly.MinValue, schedule.ZoneId), schedule.ZoneId).Count,
            UnexplainedAnomalies = WithPrevious(occurrences, DateTimeOffset.MinValue)
                .Count(pair => !IsExplained(schedule, pair.Occurrence, pair.PreviousAt)),
        };
    }

    // Judges the result by reading the clock back, not by how it was reached.
    internal static bool IsExplained(Schedule schedule, Occurrence occurrence, DateTimeOffset previousAt) =>
        occurrence.At > previousAt
        && WallClock.DateAt(occurrence.At, schedule.ZoneId) == occurrence.Date
        && (occurrence.Anomaly is Anomaly.Gap) == (WallClock.TimeAt(occurrence.At, schedule.ZoneId) != schedule.Time);

    private static IEnumerable<(Occurrence Occurrence, DateTimeOffset PreviousAt)> WithPrevious(
        IReadOnlyList<Occurrence> occurrences, DateTimeOffset start) =>
        occurrences.Zip(occurrences.Select(occurrence => occurrence.At).Prepend(start));

    private static SimulationRow Row(Schedule schedule, TimeSpan window, Occurrence occurrence, DateTimeOffset previousAt) =>
        new(
            occurrence.Date,
            occurrence.Date.DayOfWeek.ToString()[..3],
            TimeText.Format(WallClock.TimeAt(occurrence.At, schedule.ZoneId)),
            occurrence.At,
            occurrence.State,
            occurrence.State == OccurrenceState.Posts
                ? AnswerWindow.DeadlineFor(schedule, occurrence.Date, occurrence.At, window)
                : null,
            OccurrenceNote.Of(schedule, occurrence, previousAt));
}
