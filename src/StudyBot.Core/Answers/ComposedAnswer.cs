namespace StudyBot.Core.Answers;

/// <summary>An answer's text put together from a member's messages or form.</summary>
/// <param name="WrittenAt">When its newest part was written.</param>
/// <param name="IsPrivate">Whether any part came through the private form.</param>
public sealed record ComposedAnswer(string Text, DateTimeOffset WrittenAt, bool IsPrivate);
