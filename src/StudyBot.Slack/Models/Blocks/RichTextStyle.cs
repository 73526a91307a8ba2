using System.Text.Json.Serialization;

namespace StudyBot.Slack.Models.Blocks;

/// <summary>True for what applies.</summary>
internal sealed record RichTextStyle
{
    [JsonPropertyName("bold")]
    public bool? IsBold { get; init; }

    [JsonPropertyName("italic")]
    public bool? IsItalic { get; init; }

    [JsonPropertyName("strike")]
    public bool? IsStruck { get; init; }

    [JsonPropertyName("code")]
    public bool? IsCode { get; init; }
}
