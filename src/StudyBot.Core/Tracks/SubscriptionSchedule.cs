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

    private static Recurrence RecurrenceOf(Subscription subscription) =>
        RecurrenceText.TryParse(subscription.Days, subscription.FromDate, out var recurrence, out var problem)
            ? recurrence
            : throw new InvalidOperationException($"Subscription {subscription.Id} has unreadable days: {problem}");
}
