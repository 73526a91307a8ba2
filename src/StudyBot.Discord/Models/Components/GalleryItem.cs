namespace StudyBot.Discord.Models.Components;

internal sealed record GalleryItem
{
    public required ComponentMedia Media { get; init; }

    /// <summary>What screen readers say.</summary>
    public string? Description { get; init; }
}
