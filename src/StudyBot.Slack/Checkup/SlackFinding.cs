namespace StudyBot.Slack.Checkup;

/// <summary>One thing looked at.</summary>
/// <param name="Fix">What to do; null when all is well.</param>
public sealed record SlackFinding(string What, string Seen, string? Fix = null);
