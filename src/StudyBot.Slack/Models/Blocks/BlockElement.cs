using System.Text.Json.Serialization;

namespace StudyBot.Slack.Models.Blocks;

/// <summary>Something to press, choose or fill in.</summary>
/// <remarks>https://docs.slack.dev/reference/block-kit/block-elements</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ButtonElement), "button")]
[JsonDerivedType(typeof(CheckboxesElement), "checkboxes")]
[JsonDerivedType(typeof(ExternalSelectElement), "external_select")]
[JsonDerivedType(typeof(ImageElement), "image")]
[JsonDerivedType(typeof(OverflowElement), "overflow")]
[JsonDerivedType(typeof(PlainTextInputElement), "plain_text_input")]
[JsonDerivedType(typeof(RadioButtonsElement), "radio_buttons")]
[JsonDerivedType(typeof(StaticSelectElement), "static_select")]
internal abstract record BlockElement
{
    /// <summary>At most 255 characters and unique within its block.</summary>
    public string? ActionId { get; init; }
}
