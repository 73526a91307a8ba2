namespace StudyBot.Slack.Rendering;

/// <summary>How a stretch of rich text looks.</summary>
[Flags]
internal enum TextStyle
{
    None = 0,
    Bold = 1,
    Italic = 2,
    Strike = 4,
    Code = 8,
}
