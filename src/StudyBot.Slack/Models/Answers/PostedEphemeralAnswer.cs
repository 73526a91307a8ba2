namespace StudyBot.Slack.Models.Answers;

internal sealed record PostedEphemeralAnswer(SlackTimestamp MessageTs) : SlackAnswer;
