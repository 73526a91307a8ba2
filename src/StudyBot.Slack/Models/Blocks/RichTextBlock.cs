namespace StudyBot.Slack.Models.Blocks;

/// <summary>Formatted text whose words are no markup: nothing in them has to be escaped, and nothing in them pings.</summary>
/// <remarks>https://docs.slack.dev/reference/block-kit/blocks/rich-text-block</remarks>
internal sealed record RichTextBlock(IReadOnlyList<RichTextPart> Elements) : Block;
