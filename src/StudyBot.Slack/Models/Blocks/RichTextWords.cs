namespace StudyBot.Slack.Models.Blocks;

/// <param name="Text">Not empty.</param>
internal sealed record RichTextWords(string Text) : RichTextElement;
