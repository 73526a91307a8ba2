namespace StudyBot.Discord.Models.Messages;

internal sealed record Attachment
{
    public required Snowflake Id { get; init; }

    public required string Filename { get; init; }

    /// <summary>In bytes.</summary>
    public required long Size { get; init; }

    public required string Url { get; init; }

    public string? ContentType { get; init; }
}
