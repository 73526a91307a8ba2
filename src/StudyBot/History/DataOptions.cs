namespace StudyBot.History;

/// <summary>Where the bot keeps what it remembers.</summary>
internal sealed class DataOptions
{
    public const string SectionName = "Data";

    /// <summary>Relative to the current directory. Without it a <c>StudyBot</c> folder among this user's program files is taken.</summary>
    public string? Directory { get; set; }
}
