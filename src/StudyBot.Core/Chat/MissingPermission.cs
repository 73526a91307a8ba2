namespace StudyBot.Core.Chat;

/// <summary>Something the bot needs in a channel and is not allowed.</summary>
/// <param name="Name">As the platform's own settings call it: <c>Send Messages in Threads</c>.</param>
/// <param name="Reason">What takes it away, where the platform says so: <c>denied by the channel override for the role Members</c>.</param>
public sealed record MissingPermission(string Name, string? Reason = null);
