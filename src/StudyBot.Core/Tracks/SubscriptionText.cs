using StudyBot.Core.Schedules.Texts;

namespace StudyBot.Core.Tracks;

/// <summary>A subscription in words, for lists and for the audit log.</summary>
public static class SubscriptionText
{
    /// <summary>Everything a moderator can change, on one line.</summary>
    public static string Describe(Subscription subscription) =>
        $"{subscription.TrackId} in #{subscription.ChannelName}: {Schedule(subscription)}, "
        + $"answers count for {DurationText.Format(subscription.Window)}, posted up to {DurationText.Format(subscription.Grace)} late"
        + Silence(subscription);

    /// <summary><c>Mon,Wed at 09:00 Europe/Berlin</c>.</summary>
    public static string Schedule(Subscription subscription) =>
        $"{subscription.Days} at {TimeText.Format(subscription.Time)} {subscription.ZoneId}";

    /// <summary>Why nothing is posted although no moderator paused it; null when that is not so.</summary>
    public static string? Missing(Subscription subscription) => subscription.Departure switch
    {
        Departure.BotRemoved => "the bot was removed from the workspace",
        Departure.ChannelGone => "its channel is gone",
        null => null,
    };

    private static string Silence(Subscription subscription)
    {
        var days = subscription.Exceptions
            .OrderBy(day => day.Date)
            .Select(day => $"{DateText.Format(day.Date)} ({day.HolidayName ?? "skipped"})");
        var silent = string.Join(", ", days);
        return (silent.Length == 0 ? "" : $"; nothing on {silent}")
            + (subscription switch
            {
                { EndedAt: not null } => "; ended",
                { PausedFromDate: not null, PausedUntilDate: { } until } => $"; paused until {DateText.Format(until)}",
                { PausedFromDate: not null } => "; paused",
                _ => "",
            })
            + (Missing(subscription) is { } reason ? $"; waits: {reason}" : "");
    }
}
