using StudyBot.Slack.Models.Conversations;

namespace StudyBot.Slack.Models.Events;

internal sealed record ChannelRenameEvent(Conversation Channel);
