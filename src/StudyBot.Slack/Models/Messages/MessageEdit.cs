namespace StudyBot.Slack.Models.Messages;

/// <param name="Ts">When it was edited last; each edit has another.</param>
internal sealed record MessageEdit(SlackTimestamp Ts, string? User = null);
