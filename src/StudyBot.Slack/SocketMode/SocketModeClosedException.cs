namespace StudyBot.Slack.SocketMode;

/// <summary>Slack said never to come back.</summary>
/// <param name="message">A sentence for the operator that says what to do.</param>
internal sealed class SocketModeClosedException(string message, Exception? cause = null) : Exception(message, cause);
