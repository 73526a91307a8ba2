namespace StudyBot.Discord.Models.Messages;

/// <summary>Names a file of the request by its number, or one the message already has by its id.</summary>
internal sealed record AttachmentRequest
{
    public required Snowflake Id { get; init; }

    public string? Filename { get; init; }

    /// <summary>What screen readers say.</summary>
    public string? Description { get; init; }
}
