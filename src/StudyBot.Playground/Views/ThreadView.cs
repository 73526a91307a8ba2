namespace StudyBot.Playground.Views;

internal sealed record ThreadView(string Id, string ChannelId, string Title, int Replies, DateTimeOffset? LastReplyAt);
