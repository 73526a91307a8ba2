namespace StudyBot.Slack.Models.Blocks;

/// <summary>An instant, which each reader sees in their own zone.</summary>
/// <param name="Timestamp">Seconds since 1970.</param>
/// <param name="Format">Text with tokens such as <c>{date_short}</c> and <c>{time}</c>.</param>
/// <param name="Fallback">For apps that draw no dates.</param>
internal sealed record RichTextDate(long Timestamp, string Format, string Fallback) : RichTextElement;
