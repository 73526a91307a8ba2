namespace StudyBot.Discord.Models.Messages;

/// <remarks>Limits: title 256, description 4,096, 25 fields, footer 2,048, and 6,000 characters over all embeds of a message.</remarks>
internal sealed record Embed
{
    public string? Title { get; init; }

    public string? Description { get; init; }

    public string? Url { get; init; }

    public int? Color { get; init; }

    public IReadOnlyList<EmbedField>? Fields { get; init; }

    public EmbedImage? Image { get; init; }

    public EmbedImage? Thumbnail { get; init; }

    public EmbedFooter? Footer { get; init; }
}
