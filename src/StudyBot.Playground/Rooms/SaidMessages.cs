using StudyBot.Core.Chat;

namespace StudyBot.Playground.Rooms;

/// <summary>People's messages in the form the product reads.</summary>
internal static class SaidMessages
{
    public static ChatMessage ToChatMessage(RoomMessage message, RoomState state) => new()
    {
        Ref = message.Ref,
        Author = state.FindMember(message.AuthorId!)!.ToChatMember(), // Members write messages and never leave.
        Text = message.Text,
        SentAt = message.SentAt,
        Revision = message.Revision,
        WrittenAt = message.WrittenAt,
    };
}
