using StudyBot.Core.Chat;

namespace StudyBot.Playground.Rooms;

internal sealed record RoomMember(string Id, string Name, bool IsModerator)
{
    public ChatMember ToChatMember() => new(PlaygroundRefs.Member(Id), Name, IsModerator);
}
