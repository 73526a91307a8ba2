namespace StudyBot.Playground;

/// <summary>The data directory that holds the Playground's journal.</summary>
public sealed record PlaygroundDirectory(string Path)
{
    public string JournalPath => System.IO.Path.Combine(Path, "playground.jsonl");
}
