namespace StudyBot.Discord.Models.Components;

internal sealed record Modal
{
    public required string CustomId { get; init; }

    /// <summary>At most 45 characters.</summary>
    public required string Title { get; init; }

    /// <summary>One to five labels, each around its input.</summary>
    public required IReadOnlyList<Component> Components { get; init; }
}
