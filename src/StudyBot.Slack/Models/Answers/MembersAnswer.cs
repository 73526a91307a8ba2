namespace StudyBot.Slack.Models.Answers;

internal sealed record MembersAnswer(IReadOnlyList<string> Members) : SlackAnswer;
