namespace StudyBot.Playground.Rooms;

/// <summary>A thread at a glance.</summary>
/// <param name="Id">The id of the message it hangs from.</param>
/// <param name="Replies">Messages everybody can see.</param>
internal sealed record RoomThread(string Id, string ChannelId, string Title, int Replies, DateTimeOffset? LastReplyAt);
