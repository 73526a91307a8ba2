using StudyBot.Slack.Models.Messages;

namespace StudyBot.Slack.Models.Answers;

internal sealed record MessagesAnswer(IReadOnlyList<Message> Messages) : SlackAnswer
{
    public bool HasMore { get; init; }
}
