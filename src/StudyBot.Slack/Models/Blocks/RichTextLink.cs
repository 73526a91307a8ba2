namespace StudyBot.Slack.Models.Blocks;

internal sealed record RichTextLink(string Url, string Text) : RichTextElement;
