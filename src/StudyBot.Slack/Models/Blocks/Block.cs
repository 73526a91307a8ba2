using System.Text.Json.Serialization;

namespace StudyBot.Slack.Models.Blocks;

/// <summary>One block of a message, a modal or the App Home. Written only: what others put into blocks stands in the message's text, too.</summary>
/// <remarks>https://docs.slack.dev/reference/block-kit/blocks; 50 to a message, 100 to a view.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ActionsBlock), "actions")]
[JsonDerivedType(typeof(ContextBlock), "context")]
[JsonDerivedType(typeof(DividerBlock), "divider")]
[JsonDerivedType(typeof(HeaderBlock), "header")]
[JsonDerivedType(typeof(ImageBlock), "image")]
[JsonDerivedType(typeof(InputBlock), "input")]
[JsonDerivedType(typeof(RichTextBlock), "rich_text")]
[JsonDerivedType(typeof(SectionBlock), "section")]
internal abstract record Block
{
    /// <summary>At most 255 characters and unique within its message or view; Slack makes one up where there is none.</summary>
    public string? BlockId { get; init; }
}
