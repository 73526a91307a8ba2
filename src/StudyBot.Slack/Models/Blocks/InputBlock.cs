using System.Text.Json.Serialization;

namespace StudyBot.Slack.Models.Blocks;

/// <param name="Label">Plain, at most 2,000 characters.</param>
internal sealed record InputBlock(TextObject Label, BlockElement Element) : Block
{
    /// <summary>Plain, at most 2,000 characters.</summary>
    public TextObject? Hint { get; init; }

    [JsonPropertyName("optional")]
    public bool? IsOptional { get; init; }

    /// <summary>Tells of every change of the field, too, not only of the submission.</summary>
    [JsonPropertyName("dispatch_action")]
    public bool? DispatchesAction { get; init; }
}
