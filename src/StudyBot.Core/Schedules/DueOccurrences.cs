using StudyBot.Core.Schedules.Zones;

namespace StudyBot.Core.Schedules;

/// <summary>The catch-up rule: what is due now, given what has been handled.</summary>
public static class DueOccurrences
{
    /// <summary>A wake-up or a quick restart takes a moment; until then nobody calls a post late.</summary>
    public static readonly TimeSpan OnTimeWithin = TimeSpan.FromMinutes(2);

    /// <summary>
    /// One verdict for each occurrence that is due and not handled, oldest first. At most one posts, the newest; a channel that missed a
    /// week gets one question and not seven.
    /// </summary>
    /// <param name="grace">How late a post may be.</param>
    /// <param name="latestHandled">
    /// The newest date that was posted (on schedule or by hand), recorded as missed, or claimed. Nothing up to it is due again, whatever
    /// has become of the time and the zone since.
    /// </param>
    public static IReadOnlyList<DueVerdict> At(Schedule schedule, TimeSpan grace, DateTimeOffset now, DateOnly? latestHandled)
    {
        // Where clocks go back across midnight, a date can have begun an hour before the clock shows it for good.
        var to = WallClock.DateAt(now, schedule.ZoneId).AddDays(1);
        var from = latestHandled?.AddDays(1) ?? schedule.From;
        var due = ScheduleCalendar.Occurrences(schedule, from, to)
            .Where(occurrence => occurrence.State == OccurrenceState.Posts && occurrence.At <= now)
            .ToList();
        return [.. due.Select((occurrence, index) => VerdictOn(occurrence, isNewest: index == due.Count - 1, grace, now))];
    }

    private static DueVerdict VerdictOn(Occurrence occurrence, bool isNewest, TimeSpan grace, DateTimeOffset now)
    {
        var late = now - occurrence.At;
        return !isNewest ? new DueVerdict.Missed(occurrence, late)
            : late <= OnTimeWithin ? new DueVerdict.PostOnTime(occurrence)
            : late <= grace ? new DueVerdict.PostLate(occurrence, late)
            : new DueVerdict.Missed(occurrence, late);
    }
}
