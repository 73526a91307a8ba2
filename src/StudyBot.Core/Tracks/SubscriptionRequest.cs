using StudyBot.Core.Members;
using StudyBot.Core.Questions;
using StudyBot.Core.Schedules.Recurrences;

namespace StudyBot.Core.Tracks;

/// <summary>A subscription as a moderator asks for it, checked.</summary>
public sealed record SubscriptionRequest(
    TrackId TrackId,
    string ChannelId,
    string ChannelName,
    Recurrence Days,
    TimeOnly Time,
    string ZoneId,
    DateOnly FromDate,
    TimeSpan Window,
    TimeSpan Grace)
{
    public Subscription ToSubscription(WorkspaceId workspace, MemberId owner) => new()
    {
        WorkspaceId = workspace,
        OwnerId = owner,
        TrackId = TrackId,
        ChannelId = ChannelId,
        ChannelName = ChannelName,
        Days = RecurrenceText.Format(Days),
        Time = Time,
        ZoneId = ZoneId,
        FromDate = FromDate,
        Window = Window,
        Grace = Grace,
    };
}
