using System.Text.Json.Serialization;

namespace StudyBot.Slack.Models.Blocks;

internal sealed record PlainTextInputElement : BlockElement
{
    [JsonPropertyName("multiline")]
    public bool? IsMultiline { get; init; }

    public string? InitialValue { get; init; }

    /// <summary>Plain, at most 150 characters.</summary>
    public TextObject? Placeholder { get; init; }

    public int? MinLength { get; init; }

    /// <summary>At most 3,000, which is also what Slack takes without it.</summary>
    public int? MaxLength { get; init; }

    public bool? FocusOnLoad { get; init; }
}
