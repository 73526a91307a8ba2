using StudyBot.Slack.Models.Conversations;

namespace StudyBot.Slack.Models.Answers;

internal sealed record ConversationAnswer(Conversation Channel) : SlackAnswer;
