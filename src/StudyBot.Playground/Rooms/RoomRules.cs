using StudyBot.Core.Chat;

namespace StudyBot.Playground.Rooms;

/// <summary>What a request must name and keep to; each rule throws with a sentence for the member.</summary>
internal static class RoomRules
{
    public static RoomMember Member(RoomState state, string memberId) =>
        state.FindMember(memberId)
        ?? throw new RoomRefusedException(Refusal.NotFound, "This member is not in the room any more. Pick another at the top.");

    public static void Place(RoomState state, Place place)
    {
        if (!state.HasPlace(place))
        {
            throw new RoomRefusedException(Refusal.NotFound, "There is no such channel or thread.");
        }
    }

    public static RoomMessage Message(RoomState state, string messageId, string memberId)
    {
        Member(state, memberId);
        return state.FindMessage(messageId) is { } message && message.IsVisibleTo(memberId)
            ? message
            : throw new RoomRefusedException(Refusal.NotFound, "This message is not there any more.");
    }

    public static void Text(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new RoomRefusedException(Refusal.Invalid, "An empty message cannot be sent.");
        }

        if (text.Length > Room.LongestText)
        {
            throw new RoomRefusedException(
                Refusal.TooLong, $"A message has at most {Room.LongestText:N0} characters, and this one has {text.Length:N0}.");
        }
    }
}
