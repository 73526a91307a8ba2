namespace StudyBot.Slack.Models.Blocks;

/// <summary>Code, in which only text can stand.</summary>
internal sealed record RichTextPreformatted(IReadOnlyList<RichTextElement> Elements) : RichTextPart;
