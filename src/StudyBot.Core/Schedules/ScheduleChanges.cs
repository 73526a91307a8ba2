using StudyBot.Core.Schedules.Zones;

namespace StudyBot.Core.Schedules;

/// <summary>Where a schedule begins and which date is skipped. Neither makes an occurrence due whose time has already passed.</summary>
public static class ScheduleChanges
{
    /// <summary>The first date of a schedule made now: today, or tomorrow when today's time has passed.</summary>
    public static DateOnly FirstDate(TimeOnly time, string zoneId, DateTimeOffset now)
    {
        var today = WallClock.DateAt(now, zoneId);
        return WallClock.InstantOf(today, time, zoneId) > now ? today : today.AddDays(1);
    }

    /// <summary>Skips the next occurrence, or undoes that when it is already skipped.</summary>
    /// <param name="latestHandled">A question posted by hand counts as its date's, so the date after it is the next.</param>
    /// <returns>Null when nothing is ahead.</returns>
    public static SkipChange? ToggleSkip(Schedule schedule, DateTimeOffset now, DateOnly? latestHandled)
    {
        var next = ScheduleCalendar.Ahead(schedule, now).FirstOrDefault(occurrence =>
            occurrence.State is OccurrenceState.Posts or OccurrenceState.SkippedByModerator
            && (latestHandled is null || occurrence.Date > latestHandled));
        if (next is null)
        {
            return null;
        }

        var isSkipped = next.State == OccurrenceState.Posts;
        var dates = schedule.SkippedDates.Where(date => date != next.Date);
        var changed = schedule with { SkippedDates = [.. isSkipped ? dates.Append(next.Date) : dates] };
        var nextPost = ScheduleCalendar.Upcoming(changed, now).FirstOrDefault(post => latestHandled is null || post.Date > latestHandled);
        return new SkipChange(changed, next.Date, isSkipped, nextPost);
    }
}
