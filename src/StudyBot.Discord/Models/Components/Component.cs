using System.Text.Json.Serialization;

namespace StudyBot.Discord.Models.Components;

/// <summary>Any component, of a message or of a modal, as it is sent and as it comes back filled in; each type uses a few of the fields.</summary>
/// <remarks>One record for all types, because the wire has one object for all; the adapter builds them by type.</remarks>
internal sealed record Component
{
    public required ComponentType Type { get; init; }

    public string? CustomId { get; init; }

    /// <summary>A <see cref="ButtonStyle"/> or a <see cref="TextInputStyle"/>.</summary>
    public int? Style { get; init; }

    public string? Label { get; init; }

    public string? Description { get; init; }

    public string? Placeholder { get; init; }

    public string? Url { get; init; }

    /// <summary>Of a text display: at most 4,000 characters over all of a message.</summary>
    public string? Content { get; init; }

    /// <summary>Of a text input: what stands in it, sent or filled in.</summary>
    public string? Value { get; init; }

    /// <summary>What was chosen in a select.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    public IReadOnlyList<SelectOption>? Options { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public int? MinValues { get; init; }

    public int? MaxValues { get; init; }

    public int? AccentColor { get; init; }

    public int? Spacing { get; init; }

    [JsonPropertyName("divider")]
    public bool? HasDivider { get; init; }

    [JsonPropertyName("required")]
    public bool? IsRequired { get; init; }

    [JsonPropertyName("disabled")]
    public bool? IsDisabled { get; init; }

    public ComponentMedia? Media { get; init; }

    /// <summary>Of a file: the attachment it shows.</summary>
    public ComponentMedia? File { get; init; }

    public IReadOnlyList<GalleryItem>? Items { get; init; }

    public Component? Accessory { get; init; }

    /// <summary>What a label stands at.</summary>
    [JsonPropertyName("component")]
    public Component? Labelled { get; init; }

    public IReadOnlyList<Component>? Components { get; init; }
}
