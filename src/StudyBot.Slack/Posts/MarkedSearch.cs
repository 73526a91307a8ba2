using StudyBot.Core.Chat;
using StudyBot.Slack.Models;
using StudyBot.Slack.Models.Messages;
using StudyBot.Slack.Workspaces;

namespace StudyBot.Slack.Posts;

/// <summary>Finds the bot's own messages again by the mark that they carry.</summary>
internal static class MarkedSearch
{
    /// <summary>The parts of a card at a spot, the first of them first.</summary>
    public static async Task<IReadOnlyList<MarkedPart>> FindAsync(
        SlackWorkspace workspace, MessageSpot spot, PostMarker marker, CancellationToken cancellationToken) =>
        Parts(await MessagesAsync(workspace, spot, cancellationToken), marker, workspace.BotUserId);

    /// <summary>The marker of one message; null when it carries none or is too long ago.</summary>
    public static async Task<PostMarker?> MarkerOfAsync(
        SlackWorkspace workspace, MessageSpot spot, SlackTimestamp ts, CancellationToken cancellationToken)
    {
        var all = await MessagesAsync(workspace, spot, cancellationToken);
        return all.FirstOrDefault(message => message.Ts == ts && message.User == workspace.BotUserId) is { } message
            ? PostMark.Find(message)?.Marker
            : null;
    }

    private static Task<IReadOnlyList<Message>> MessagesAsync(SlackWorkspace workspace, MessageSpot spot, CancellationToken cancellationToken) =>
        spot.Thread is { } thread
            ? workspace.Api.GetWholeThreadAsync(spot.Channel, thread, cancellationToken)
            : workspace.Api.GetLatestAsync(spot.Channel, cancellationToken);

    /// <summary>Only the bot's own messages count: any app can give its messages metadata.</summary>
    private static IReadOnlyList<MarkedPart> Parts(IEnumerable<Message> messages, PostMarker marker, string bot) =>
    [
        .. from message in messages
           where message.User == bot
           let mark = PostMark.Find(message)
           where mark?.Marker == marker
           orderby message.Ts
           group new MarkedPart(message.Ts, mark.Value.Part, mark.Value.Parts) by mark.Value.Part into same
           orderby same.Key
           select same.First(),
    ];
}
