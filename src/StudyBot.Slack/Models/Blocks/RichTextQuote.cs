namespace StudyBot.Slack.Models.Blocks;

internal sealed record RichTextQuote(IReadOnlyList<RichTextElement> Elements) : RichTextPart;
