using StudyBot.Core.Chat;

namespace StudyBot.Core.Commands.Completion;

/// <summary>Who is typing, where, and what the line already says.</summary>
/// <param name="Options">The other options given so far, by name, as typed: not checked against anything.</param>
public sealed record CompletionContext(ChatMember Member, Place Place, IReadOnlyDictionary<string, string> Options);
