using StudyBot.Core.Chat;

namespace StudyBot.Slack.Members;

/// <param name="IsPerson">Apps are none, and neither is Slack itself.</param>
internal sealed record SlackMember(ChatMember Chat, bool IsPerson);
