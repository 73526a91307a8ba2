namespace StudyBot.Cli;

/// <summary>The command line asks for something that cannot be. The message says what would be right.</summary>
internal sealed class BadUsageException(string message, Exception? inner = null) : Exception(message, inner);
