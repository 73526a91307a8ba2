using StudyBot.Core.Members;
using StudyBot.Core.Questions;

namespace StudyBot.Core.Tracks;

/// <summary>A track posted to a channel on a schedule.</summary>
public sealed class Subscription
{
    public static readonly TimeSpan DefaultWindow = TimeSpan.FromHours(24);

    public static readonly TimeSpan DefaultGrace = TimeSpan.FromHours(4);

    public SubscriptionId Id { get; set; }

    public WorkspaceId WorkspaceId { get; set; }

    public TrackId TrackId { get; set; }

    public required string ChannelId { get; set; }

    public required string ChannelName { get; set; }

    /// <summary>The recurrence in its canonical text form, e.g. <c>Mon,Wed,Fri</c>.</summary>
    public required string Days { get; set; }

    public TimeOnly Time { get; set; }

    public required string ZoneId { get; set; }

    /// <summary>The first local date on which a question may be posted.</summary>
    public DateOnly FromDate { get; set; }

    /// <summary>How long answers are ranked after the post.</summary>
    public TimeSpan Window { get; set; } = DefaultWindow;

    /// <summary>How late a missed post is still made up for.</summary>
    public TimeSpan Grace { get; set; } = DefaultGrace;

    public DateOnly? PausedFromDate { get; set; }

    /// <summary>The first date on which posting goes on; null while paused means until resumed.</summary>
    public DateOnly? PausedUntilDate { get; set; }

    /// <summary>What is missing on the platform, so that nothing is posted until it is back; null when nothing is.</summary>
    public Departure? Departure { get; set; }

    public DateTimeOffset? DepartedAt { get; set; }

    /// <summary>When it was last known whether the channel is there: what is older does not count.</summary>
    public DateTimeOffset? ChannelSeenAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Who set it up: the person to tell when something goes wrong.</summary>
    public MemberId OwnerId { get; set; }

    public ICollection<ScheduleException> Exceptions { get; } = [];
}
