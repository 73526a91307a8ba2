using System.Collections.Concurrent;
using StudyBot.Core.Chat;
using StudyBot.Slack.Posts;
using StudyBot.Slack.Rendering;
using StudyBot.Slack.WebApi;
using StudyBot.Slack.Workspaces;

namespace StudyBot.Slack.Whispers;

/// <summary>
/// Whispers as direct messages, one for each key: a later one takes its place, found by its mark after a restart.
/// </summary>
internal sealed class DirectMessages(WorkspaceBook workspaces, MarkedMessages messages, TimeProvider clock)
{
    private const int Most = 20_000;

    /// <summary>Not asked again meanwhile: a stranger stays one.</summary>
    private static readonly TimeSpan ClosedFor = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<MemberRef, string> _channels = new();
    private readonly ConcurrentDictionary<MemberRef, DateTimeOffset> _closedAt = new();
    private readonly ConcurrentDictionary<string, IReadOnlyList<MarkedPart>> _shown = new();

    /// <returns>False when Slack allows the bot no direct message to the member.</returns>
    /// <exception cref="SlackApiException">Anything else.</exception>
    public async Task<bool> TrySendAsync(Whisper whisper, CancellationToken cancellationToken)
    {
        var member = whisper.Member;
        if (_closedAt.TryGetValue(member, out var closedAt) && closedAt + ClosedFor > clock.GetUtcNow())
        {
            return false;
        }

        try
        {
            await SendAsync(whisper, cancellationToken);
            return true;
        }
        catch (SlackApiException failure) when (failure.IsClosedDoor())
        {
            Put(_closedAt, member, clock.GetUtcNow());
            return false;
        }
    }

    private async Task SendAsync(Whisper whisper, CancellationToken cancellationToken)
    {
        var workspace = workspaces.Get(whisper.Member.WorkspaceId);
        var spot = new MessageSpot(await ChannelAsync(workspace, whisper.Member, cancellationToken));
        var marker = WhisperMark.Of(whisper);
        var parts = CardRenderer.Render(whisper.Card, whisper.Place);
        var existing = _shown.GetValueOrDefault(marker.Value) ?? await MarkedSearch.FindAsync(workspace, spot, marker, cancellationToken);
        Put(_shown, marker.Value, await messages.ReplaceAsync(workspace, spot, marker, existing, parts, cancellationToken));
    }

    private async Task<string> ChannelAsync(SlackWorkspace workspace, MemberRef member, CancellationToken cancellationToken)
    {
        if (!_channels.TryGetValue(member, out var channel))
        {
            channel = (await workspace.Api.OpenConversationAsync(member.Id, cancellationToken)).Id;
            Put(_channels, member, channel);
        }

        return channel;
    }

    /// <summary>All of this can be found out again.</summary>
    private static void Put<TKey, TValue>(ConcurrentDictionary<TKey, TValue> remembered, TKey key, TValue value)
        where TKey : notnull
    {
        if (remembered.Count >= Most)
        {
            remembered.Clear();
        }

        remembered[key] = value;
    }
}
