using StudyBot.Core.Schedules.Texts;
using StudyBot.Core.Schedules.Zones;

namespace StudyBot.Core.Schedules.Simulation;

/// <summary>What is unusual about an occurrence, in words.</summary>
internal static class OccurrenceNote
{
    /// <param name="previousAt">The occurrence before, to tell when the clock has changed since.</param>
    public static string Of(Schedule schedule, Occurrence occurrence, DateTimeOffset previousAt) =>
        string.Join("; ", new[] { OfState(schedule, occurrence), OfClock(schedule, occurrence, previousAt) }.Where(note => note.Length > 0));

    private static string OfState(Schedule schedule, Occurrence occurrence) =>
        occurrence.State switch
        {
            OccurrenceState.Posts => "",
            OccurrenceState.SkippedByModerator => "skipped once",
            OccurrenceState.Holiday => $"holiday: {schedule.Holidays.First(holiday => holiday.Date == occurrence.Date).Name}",
            OccurrenceState.Paused => "paused",
        };

    private static string OfClock(Schedule schedule, Occurrence occurrence, DateTimeOffset previousAt)
    {
        var time = TimeText.Format(schedule.Time);
        var used = TimeText.Format(WallClock.TimeAt(occurrence.At, schedule.ZoneId));
        return occurrence.Anomaly switch
        {
            Anomaly.Gap gap when gap.Shift > TimeSpan.Zero => $"clock goes forward: {time} does not exist, posts at {used}",
            Anomaly.Gap => $"clock goes forward: {time} does not exist, posts at {used}, the last minute before",
            Anomaly.Overlap => $"clock goes back: {time} happens twice, posts the first time",
            _ => OfChangeSince(schedule, occurrence, previousAt),
        };
    }

    private static string OfChangeSince(Schedule schedule, Occurrence occurrence, DateTimeOffset previousAt)
    {
        var change = WallClock.OffsetAt(occurrence.At, schedule.ZoneId) - WallClock.OffsetAt(previousAt, schedule.ZoneId);
        var direction = change > TimeSpan.Zero ? "forward" : "back";
        return change == TimeSpan.Zero
            ? ""
            : $"clock went {direction} {DurationText.Format(change.Duration())}: "
              + $"{TimeText.Format(schedule.Time)} is {occurrence.At:HH:mm} UTC from here on";
    }
}
