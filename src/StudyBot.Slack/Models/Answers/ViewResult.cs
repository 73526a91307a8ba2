using StudyBot.Slack.Models.Views;

namespace StudyBot.Slack.Models.Answers;

internal sealed record ViewResult(View View) : SlackAnswer;
