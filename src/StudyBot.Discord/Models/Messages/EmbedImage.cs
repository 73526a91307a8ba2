namespace StudyBot.Discord.Models.Messages;

/// <summary>A picture by its address; <c>attachment://name</c> is a file of the same request.</summary>
internal sealed record EmbedImage
{
    public string? Url { get; init; }

    /// <summary>What screen readers say.</summary>
    public string? Description { get; init; }
}
