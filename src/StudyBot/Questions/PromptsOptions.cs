namespace StudyBot.Questions;

/// <summary>Where the question bank lies.</summary>
internal sealed class PromptsOptions
{
    public const string SectionName = "Prompts";

    /// <summary>
    /// Relative to the current directory. Without it the nearest <c>prompts</c> folder upwards from the application, then from the
    /// current directory, is taken.
    /// </summary>
    public string? Directory { get; set; }
}
