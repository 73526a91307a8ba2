namespace StudyBot.Slack.Models.Blocks;

internal sealed record RichTextSection(IReadOnlyList<RichTextElement> Elements) : RichTextPart;
