using StudyBot.Core.Schedules;
using StudyBot.Core.Schedules.Recurrences;
using StudyBot.Core.Schedules.Zones;

namespace StudyBot.Core.Tracks;

/// <summary>The schedule a subscription's row describes.</summary>
public static class SubscriptionSchedule
{
    /// <param name="subscription">With its exceptions.</param>
    public static Schedule Of(Subscription subscription) => new()
    {
        Recurrence = RecurrenceOf(subscription),
        Time = subscription.Time,
        ZoneId = subscription.ZoneId,
        From = subscription.FromDate,
        SkippedDates = [.. subscription.Exceptions.Where(day => day.HolidayName is null).Select(day => day.Date)],
        Holidays = [.. subscription.Exceptions
            .Where(day => day.HolidayName is not null)
            .Select(day => new Holiday(day.Date, day.HolidayName!))], // Not null by the filter above.
        Pause = PauseOf(subscription),
    };

    /// <summary>What fell into a time of silence is not caught up.</summary>
    public static void StartNoEarlierThan(Subscription subscription, DateTimeOffset now)
    {
        var first = ScheduleChanges.FirstDate(subscription.Time, subscription.ZoneId, now);
        subscription.FromDate = first > subscription.FromDate ? first : subscription.FromDate;
    }

    /// <summary>What the subscription will post, soonest first; a date that has its round already is not ahead any more.</summary>
    /// <param name="subscription">With its exceptions.</param>
    /// <param name="latest">The newest date that has a round.</param>
    public static IEnumerable<Occurrence> Ahead(Subscription subscription, DateTimeOffset now, DateOnly? latest) =>
        ScheduleCalendar.Upcoming(Of(subscription), now).Where(occurrence => latest is null || occurrence.Date > latest);

    /// <summary>What is gone silences for longer than a moderator's pause: nobody knows until when.</summary>
    private static Pause? PauseOf(Subscription subscription) => subscription switch
    {
        { Departure: not null, DepartedAt: { } at } => new Pause(WallClock.DateAt(at, subscription.ZoneId), null),
        { PausedFromDate: { } from } => new Pause(from, subscription.PausedUntilDate),
        _ => null,
    };

    private static Recurrence RecurrenceOf(Subscription subscription) =>
        RecurrenceText.TryParse(subscription.Days, subscription.FromDate, out var recurrence, out var problem)
            ? recurrence
            : throw new InvalidOperationException($"Subscription {subscription.Id} has unreadable days: {problem}");
}
