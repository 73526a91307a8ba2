namespace StudyBot.Slack.Models.Events;

/// <summary>A channel got another id, as when it is first shared with another company.</summary>
internal sealed record ChannelIdChangedEvent(string OldChannelId, string NewChannelId);
