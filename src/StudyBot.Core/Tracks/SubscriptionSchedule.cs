using StudyBot.Core.Schedules;
using StudyBot.Core.Schedules.Recurrences;

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
        Pause = subscription.PausedFromDate is { } from ? new Pause(from, subscription.PausedUntilDate) : null,
    };

    /// <summary>What the subscription will post, soonest first; a date that has its round already is not ahead any more.</summary>
    /// <param name="subscription">With its exceptions.</param>
    /// <param name="latest">The newest date that has a round.</param>
    public static IEnumerable<Occurrence> Ahead(Subscription subscription, DateTimeOffset now, DateOnly? latest) =>
        ScheduleCalendar.Upcoming(Of(subscription), now).Where(occurrence => latest is null || occurrence.Date > latest);

    private static Recurrence RecurrenceOf(Subscription subscription) =>
        RecurrenceText.TryParse(subscription.Days, subscription.FromDate, out var recurrence, out var problem)
            ? recurrence
            : throw new InvalidOperationException($"Subscription {subscription.Id} has unreadable days: {problem}");
}
