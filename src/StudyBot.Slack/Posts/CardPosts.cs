using System.Collections.Concurrent;
using StudyBot.Core.Chat;
using StudyBot.Slack.Models;
using StudyBot.Slack.Rendering;
using StudyBot.Slack.Workspaces;

namespace StudyBot.Slack.Posts;

/// <summary>The bot's posts in channels and threads.</summary>
internal sealed class CardPosts(WorkspaceBook workspaces, MarkedMessages messages, PartSender sender)
{
    private const int Most = 10_000;

    /// <summary>Posts of several messages, which nothing but their marks says. Found out again when it is forgotten.</summary>
    private readonly ConcurrentDictionary<MessageRef, PostMarker> _long = new();

    public async Task<MessageRef> PostAsync(Place place, Card card, PostMarker marker, CancellationToken cancellationToken)
    {
        var (workspace, spot) = (workspaces.Get(place.Channel.WorkspaceId), MessageSpot.Of(place));
        var parts = CardRenderer.Render(card, place);

        // Of several parts, some may be there from an attempt that did not get to the end.
        var there = parts.Count == 1
            ? []
            : (await MarkedSearch.FindAsync(workspace, spot, marker, cancellationToken)).ToDictionary(found => found.Part, found => found.Ts);
        for (var part = 1; part <= parts.Count; part++)
        {
            if (!there.ContainsKey(part))
            {
                there[part] = await sender.PostAsync(
                    workspace, spot, parts[part - 1], new PostMark(marker, part, parts.Count), cancellationToken);
            }
        }

        return Remember(new MessageRef(place, there[1].ToString()), parts.Count, marker);
    }

    /// <summary>A card of which a part is missing has not been posted.</summary>
    public async Task<MessageRef?> FindAsync(Place place, PostMarker marker, CancellationToken cancellationToken)
    {
        var found = await MarkedSearch.FindAsync(workspaces.Get(place.Channel.WorkspaceId), MessageSpot.Of(place), marker, cancellationToken);
        return found is [{ Part: 1 } first, ..] && found.Count == first.Parts
            ? Remember(new MessageRef(place, first.Ts.ToString()), first.Parts, marker)
            : null;
    }

    /// <summary>A change that does not name the mark leaves it: a post of one message is changed without being looked at first.</summary>
    public async Task EditAsync(MessageRef post, Card card, CancellationToken cancellationToken)
    {
        var (workspace, spot, ts) = (workspaces.Get(post.Place.Channel.WorkspaceId), MessageSpot.Of(post.Place), MessageSpot.TsOf(post.Id));
        var parts = CardRenderer.Render(card, post.Place);
        if (parts.Count == 1 && !_long.ContainsKey(post))
        {
            await sender.EditAsync(workspace, spot, ts, parts[0], mark: null, cancellationToken);
            return;
        }

        var (marker, existing) = await ReadAsync(workspace, spot, post, ts, cancellationToken);
        await messages.ReplaceAsync(workspace, spot, marker, existing, parts, cancellationToken);
    }

    private async Task<(PostMarker Marker, IReadOnlyList<MarkedPart> Parts)> ReadAsync(
        SlackWorkspace workspace, MessageSpot spot, MessageRef post, SlackTimestamp ts, CancellationToken cancellationToken)
    {
        if (!_long.TryGetValue(post, out var marker))
        {
            marker = await MarkedSearch.MarkerOfAsync(workspace, spot, ts, cancellationToken) ?? new PostMarker(post.Id);
        }

        var found = await MarkedSearch.FindAsync(workspace, spot, marker, cancellationToken);
        return (marker, found.Any(part => part.Ts == ts) ? found : [new MarkedPart(ts, Part: 1, Parts: 1), .. found.Where(part => part.Part > 1)]);
    }

    private MessageRef Remember(MessageRef post, int parts, PostMarker marker)
    {
        if (parts > 1)
        {
            if (_long.Count >= Most)
            {
                _long.Clear();
            }

            _long[post] = marker;
        }

        return post;
    }
}
