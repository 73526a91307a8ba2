using StudyBot.Slack.Models.Users;

namespace StudyBot.Slack.Models.Answers;

internal sealed record UsersAnswer(IReadOnlyList<User> Members) : SlackAnswer;
