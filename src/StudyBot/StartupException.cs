namespace StudyBot;

/// <summary>The bot cannot start, and a person can mend it. The message is the whole story, printed without a stack trace.</summary>
public sealed class StartupException(string message, Exception? inner = null) : Exception(message, inner);
