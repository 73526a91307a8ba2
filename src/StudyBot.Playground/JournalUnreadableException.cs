namespace StudyBot.Playground;

/// <summary>The room cannot be read from its journal, so the Playground does not start. The message is a sentence for the operator.</summary>
public sealed class JournalUnreadableException(string reason, Exception inner) : Exception(
    $"The Playground's journal, playground.jsonl in the data directory, cannot be used: {reason} "
    + "Restore a copy of the file, or move it away to begin with an empty room.",
    inner);
