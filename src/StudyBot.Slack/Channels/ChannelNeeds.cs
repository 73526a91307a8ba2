using StudyBot.Core.Chat;
using StudyBot.Slack.Models.Conversations;

namespace StudyBot.Slack.Channels;

/// <summary>What the bot needs in a channel: to be in it, and that it may write there.</summary>
internal static class ChannelNeeds
{
    private const string InviteWords = "type /invite @StudyBot there";

    public static IReadOnlyList<MissingPermission> MissingIn(Conversation channel) => channel switch
    {
        { IsMember: false } => [new MissingPermission("the bot", InviteWords)],
        { IsReadOnly: true } => [new MissingPermission("the right to post", "only some may post there")],
        _ => [],
    };
}
