namespace StudyBot.Playground.Rooms;

/// <summary>The journal could not take an event, so nothing happened. The message is a sentence for the member.</summary>
internal sealed class JournalUnwritableException(Exception inner)
    : Exception("Nothing was saved, because the Playground cannot write its journal. Is the disk full?", inner);
