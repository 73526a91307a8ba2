using StudyBot.Slack.Models.Conversations;

namespace StudyBot.Slack.Models.Answers;

internal sealed record ConversationsAnswer(IReadOnlyList<Conversation> Channels) : SlackAnswer;
