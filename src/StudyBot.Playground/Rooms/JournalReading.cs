namespace StudyBot.Playground.Rooms;

/// <param name="HasTornLine">The last line was cut short and is not among the events.</param>
internal sealed record JournalReading(IReadOnlyList<RoomEvent> Events, bool HasTornLine);
