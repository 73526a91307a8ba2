namespace StudyBot.Playground.Views;

/// <param name="NewestId">The newest message in it that this member can see and did not write; null in live changes, which bring the message itself.</param>
internal sealed record ThreadView(
    string Id, string ChannelId, string Title, int Replies, DateTimeOffset? LastReplyAt, string? NewestId = null);
