using StudyBot.Core.Chat;
using StudyBot.Discord.Guilds;
using StudyBot.Discord.Posts;
using StudyBot.Discord.Rest;
using StudyBot.Discord.Threads;
using StudyBot.Discord.Whispers;

namespace StudyBot.Discord;

/// <summary>Discord as a platform like the others.</summary>
internal sealed class DiscordPlatform(
    CardPosts posts, ThreadOpener opener, ThreadHistory history, IWhispers whispers, ChannelDirectory channels) : IChatPlatform
{
    public string Name => DiscordRefs.Platform;

    public Task<MessageRef> PostAsync(Place place, Card card, PostMarker marker, CancellationToken cancellationToken) =>
        AskAsync(place, () => posts.PostAsync(place, card, marker, cancellationToken), cancellationToken);

    public Task<MessageRef?> FindPostAsync(Place place, PostMarker marker, CancellationToken cancellationToken) =>
        AskAsync(place, () => posts.FindAsync(place, marker, cancellationToken), cancellationToken);

    public Task<Place> OpenThreadAsync(MessageRef post, string title, CancellationToken cancellationToken) =>
        AskAsync(post.Place, () => opener.OpenAsync(post, title, cancellationToken), cancellationToken);

    public Task EditAsync(MessageRef post, Card card, CancellationToken cancellationToken) =>
        AskAsync(post.Place, () => posts.EditAsync(post, card, cancellationToken), cancellationToken);

    public Task WhisperAsync(Whisper whisper, CancellationToken cancellationToken) =>
        AskAsync(whisper.Place, () => whispers.WhisperAsync(whisper, cancellationToken), cancellationToken);

    public IAsyncEnumerable<ChatMessage> ReadThreadAsync(Place thread, CancellationToken cancellationToken) => ...;

    public Task<IReadOnlyList<ChannelListing>> ListChannelsAsync(WorkspaceRef workspace, CancellationToken cancellationToken) =>
        AskAsync(null, () => channels.ListAsync(workspace, cancellationToken), cancellationToken);
}
