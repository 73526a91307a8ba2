namespace StudyBot.Core.Chat;

/// <summary>
/// A mark that a post carries invisibly, so that it can be found again after a crash or a timeout. At most 25 characters.
/// </summary>
public readonly record struct PostMarker(string Value);
