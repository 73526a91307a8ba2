namespace StudyBot.Slack.Models.Answers;

/// <summary>Where a message is now.</summary>
internal sealed record PostedAnswer(string Channel, SlackTimestamp Ts) : SlackAnswer;
