namespace StudyBot.Core.Tracks;

/// <summary>A date on which a subscription does not post.</summary>
public sealed class ScheduleException
{
    public SubscriptionId SubscriptionId { get; set; }

    public DateOnly Date { get; set; }

    /// <summary>The holiday's name, or null for a day a moderator skipped once.</summary>
    public string? HolidayName { get; set; }
}
