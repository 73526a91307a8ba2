namespace StudyBot.Slack.Models.Answers;

internal sealed record PermalinkAnswer(string Permalink) : SlackAnswer;
