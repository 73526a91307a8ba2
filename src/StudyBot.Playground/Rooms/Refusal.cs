namespace StudyBot.Playground.Rooms;

/// <summary>Why the room does not do what it was asked.</summary>
internal enum Refusal
{
    Invalid,
    NotFound,
    NotYours,
    Taken,
    TooLong,
}
