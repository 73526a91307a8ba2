using System.Text.Json.Serialization;

namespace StudyBot.Slack.Models.Blocks;

/// <summary>A paragraph, a list, code or a quotation in a rich text.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RichTextList), "rich_text_list")]
[JsonDerivedType(typeof(RichTextPreformatted), "rich_text_preformatted")]
[JsonDerivedType(typeof(RichTextQuote), "rich_text_quote")]
[JsonDerivedType(typeof(RichTextSection), "rich_text_section")]
internal abstract record RichTextPart;
