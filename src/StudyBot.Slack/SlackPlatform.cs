using System.Runtime.CompilerServices;
using StudyBot.Core.Chat;
using StudyBot.Slack.Channels;
using StudyBot.Slack.Posts;
using StudyBot.Slack.Threads;
using StudyBot.Slack.Whispers;

namespace StudyBot.Slack;

/// <summary>Slack as a platform like the others.</summary>
internal sealed class SlackPlatform(
    CardPosts posts, ThreadOpener opener, ThreadHistory history, IWhispers whispers, ChannelDirectory channels, Refusals refusals) : IChatPlatform
{
    public string Name => SlackRefs.Platform;

    public Task<MessageRef> PostAsync(Place place, Card card, PostMarker marker, CancellationToken cancellationToken) =>
        refusals.TranslateAsync(place.Channel, () => posts.PostAsync(place, card, marker, cancellationToken), cancellationToken);

    public Task<MessageRef?> FindPostAsync(Place place, PostMarker marker, CancellationToken cancellationToken) =>
        refusals.TranslateAsync(place.Channel, () => posts.FindAsync(place, marker, cancellationToken), cancellationToken);

    /// <summary>A thread of Slack has no title of its own.</summary>
    public Task<Place> OpenThreadAsync(MessageRef post, string title, CancellationToken cancellationToken) =>
        refusals.TranslateAsync(post.Place.Channel, () => opener.OpenAsync(post, cancellationToken), cancellationToken);

    public Task EditAsync(MessageRef post, Card card, CancellationToken cancellationToken) =>
        refusals.TranslateAsync(post.Place.Channel, () => posts.EditAsync(post, card, cancellationToken), cancellationToken);

    public Task WhisperAsync(Whisper whisper, CancellationToken cancellationToken) =>
        refusals.TranslateAsync(whisper.Place.Channel, () => whispers.WhisperAsync(whisper, cancellationToken), cancellationToken);

    public async IAsyncEnumerable<ChatMessage> ReadThreadAsync(Place thread, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var messages = history.ReadAsync(thread, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await refusals.TranslateAsync(thread.Channel, async () => await messages.MoveNextAsync(), cancellationToken))
        {
            yield return messages.Current;
        }
    }

    public Task<IReadOnlyList<ChannelListing>> ListChannelsAsync(WorkspaceRef workspace, CancellationToken cancellationToken) =>
        refusals.TranslateAsync(channel: null, () => channels.ListAsync(workspace, cancellationToken), cancellationToken);
}
