using StudyBot.Core.Chat;
using StudyBot.Slack.Models;
using StudyBot.Slack.Rendering;
using StudyBot.Slack.WebApi;
using StudyBot.Slack.Workspaces;

namespace StudyBot.Slack.Posts;

/// <summary>Cards as marked messages. A long card is several messages.</summary>
internal sealed class MarkedMessages(PartSender sender)
{
    /// <summary>Makes the messages there are show the card: changes them, posts what is missing, and deletes what is too much.</summary>
    /// <returns>The messages that show it now.</returns>
    public async Task<IReadOnlyList<MarkedPart>> ReplaceAsync(
        SlackWorkspace workspace,
        MessageSpot spot,
        PostMarker marker,
        IReadOnlyList<MarkedPart> existing,
        IReadOnlyList<MessagePart> parts,
        CancellationToken cancellationToken)
    {
        var shown = new List<MarkedPart>();
        for (var part = 1; part <= parts.Count; part++)
        {
            var mark = new PostMark(marker, part, parts.Count);
            var old = existing.FirstOrDefault(message => message.Part == part);
            var ts = old == default || !await TryEditAsync(workspace, spot, old.Ts, parts[part - 1], mark, cancellationToken)
                ? await sender.PostAsync(workspace, spot, parts[part - 1], mark, cancellationToken)
                : old.Ts;
            shown.Add(new MarkedPart(ts, part, parts.Count));
        }

        foreach (var surplus in existing.Where(message => message.Part > parts.Count))
        {
            await workspace.Api.DeleteMessageAsync(spot.Channel, surplus.Ts, cancellationToken);
        }

        return shown;
    }

    /// <returns>False when the message is not there any more.</returns>
    private async Task<bool> TryEditAsync(
        SlackWorkspace workspace, MessageSpot spot, SlackTimestamp ts, MessagePart part, PostMark mark, CancellationToken cancellationToken)
    {
        try
        {
            await sender.EditAsync(workspace, spot, ts, part, mark, cancellationToken);
            return true;
        }
        catch (SlackApiException failure) when (failure.IsMissingMessage())
        {
            return false;
        }
    }
}
