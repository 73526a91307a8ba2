using System.Text.Json.Serialization;

namespace StudyBot.Slack.Models.Blocks;

/// <summary>What stands within a line of rich text.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RichTextChannel), "channel")]
[JsonDerivedType(typeof(RichTextDate), "date")]
[JsonDerivedType(typeof(RichTextLink), "link")]
[JsonDerivedType(typeof(RichTextWords), "text")]
internal abstract record RichTextElement
{
    public RichTextStyle? Style { get; init; }
}
