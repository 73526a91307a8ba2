using StudyBot.Slack.Models.Users;

namespace StudyBot.Slack.Models.Answers;

internal sealed record UserAnswer(User User) : SlackAnswer;
