using StudyBot.Slack.Models.Users;

namespace StudyBot.Slack.Models.Answers;

internal sealed record UsergroupsAnswer(IReadOnlyList<Usergroup> Usergroups) : SlackAnswer;
