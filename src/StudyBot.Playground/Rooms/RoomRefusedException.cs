namespace StudyBot.Playground.Rooms;

/// <summary>A request the room cannot carry out; the message is a sentence for the member.</summary>
internal sealed class RoomRefusedException(Refusal refusal, string message) : Exception(message)
{
    public Refusal Refusal { get; } = refusal;
}
