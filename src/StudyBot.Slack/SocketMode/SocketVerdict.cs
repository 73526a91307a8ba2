namespace StudyBot.Slack.SocketMode;

/// <param name="IsFinal">Only a person can mend it.</param>
/// <param name="Sentence">What happened, and where a person is needed what to do.</param>
internal sealed record SocketVerdict(bool IsFinal, string Sentence);
