using System.Text.Json.Serialization;
using StudyBot.Core.Chat;

namespace StudyBot.Playground.Rooms;

/// <summary>One line of the journal. The room is the sum of its events.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(MemberAdded), "member-added")]
[JsonDerivedType(typeof(MemberSaid), "member-said")]
[JsonDerivedType(typeof(MemberEdited), "member-edited")]
[JsonDerivedType(typeof(MessageDeleted), "message-deleted")]
[JsonDerivedType(typeof(CardPosted), "card-posted")]
[JsonDerivedType(typeof(CardEdited), "card-edited")]
[JsonDerivedType(typeof(ThreadOpened), "thread-opened")]
[JsonDerivedType(typeof(Whispered), "whispered")]
internal abstract record RoomEvent(long Sequence, DateTimeOffset At)
{
    internal sealed record MemberAdded(long Sequence, DateTimeOffset At, string Name) : RoomEvent(Sequence, At);

    internal sealed record MemberSaid(
        long Sequence, DateTimeOffset At, string ChannelId, string? ThreadId, string MemberId, string Text) : RoomEvent(Sequence, At);

    internal sealed record MemberEdited(long Sequence, DateTimeOffset At, string MessageId, string Text) : RoomEvent(Sequence, At);

    internal sealed record MessageDeleted(long Sequence, DateTimeOffset At, string MessageId) : RoomEvent(Sequence, At);

    internal sealed record CardPosted(
        long Sequence, DateTimeOffset At, string ChannelId, string? ThreadId, Card Card, string? Marker) : RoomEvent(Sequence, At);

    internal sealed record CardEdited(long Sequence, DateTimeOffset At, string MessageId, Card Card) : RoomEvent(Sequence, At);

    internal sealed record ThreadOpened(long Sequence, DateTimeOffset At, string MessageId, string Title) : RoomEvent(Sequence, At);

    /// <summary>A card for one member, or the echo of the command line that member typed.</summary>
    internal sealed record Whispered(
        long Sequence, DateTimeOffset At, string ChannelId, string? ThreadId, string MemberId, string Key, Card? Card, string? CommandLine)
        : RoomEvent(Sequence, At);
}
