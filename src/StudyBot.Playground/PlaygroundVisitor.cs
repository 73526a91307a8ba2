using StudyBot.Core.Chat;
using StudyBot.Playground.Rooms;

namespace StudyBot.Playground;

/// <summary>Takes part in the Playground from inside the program, as a browser would from outside.</summary>
public sealed class PlaygroundVisitor
{
    private readonly Room _room;

    internal PlaygroundVisitor(Room room)
    {
        _room = room;
    }

    /// <summary>Everybody in the room.</summary>
    public IReadOnlyList<ChatMember> Members => _room.Read(state => state.Members.Select(member => member.ToChatMember()).ToList());

    /// <summary>Says something; the product still has to be told of the message returned.</summary>
    public ChatMessage Say(ChatMember member, Place place, string text) =>
        Message(_room.Say(member.Ref.Id, place, text));

    /// <inheritdoc cref="Say"/>
    public ChatMessage Rewrite(ChatMessage message, string text) =>
        Message(_room.EditSaid(message.Author.Ref.Id, message.Ref.Id, text));

    private ChatMessage Message(RoomChange change) =>
        _room.Read(state => SaidMessages.ToChatMessage(change.Message!, state)); // Saying always makes a message.
}
