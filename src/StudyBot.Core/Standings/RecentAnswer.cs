using StudyBot.Core.Chat;

namespace StudyBot.Core.Standings;

/// <param name="Round">The round in words: leading to its thread, or with the platform when a linked identity gave the answer.</param>
/// <param name="IsOpen">Whether its round is still open, so that the answer may still change.</param>
public sealed record RecentAnswer(Markup Round, decimal Total, bool IsLate, bool IsOpen);
