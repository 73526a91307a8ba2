namespace StudyBot.Playground.Views;

/// <summary>A stretch of a channel or a thread, oldest first, with the threads that hang from it.</summary>
/// <param name="Root">The message the thread hangs from; null in a channel, or when it is gone.</param>
internal sealed record PlaceView(
    MessageView? Root, IReadOnlyList<MessageView> Messages, bool HasEarlier, IReadOnlyList<ThreadView> Threads);
