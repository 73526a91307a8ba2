namespace StudyBot.Playground.Views;

/// <summary>A channel with its latest messages, oldest first.</summary>
internal sealed record ChannelView(string Id, string Topic, IReadOnlyList<MessageView> Messages, bool HasEarlier);
