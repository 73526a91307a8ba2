namespace StudyBot.Slack.Models.Answers;

internal sealed record UsergroupUsersAnswer(IReadOnlyList<string> Users) : SlackAnswer;
