using StudyBot.Core.Chat;

namespace StudyBot.Core.Tests.Faults;

/// <summary>A platform that never finds a post again: on it, no bot can keep its promise.</summary>
internal sealed class ForgetfulPlatform(IChatPlatform platform) : IChatPlatform
{
    public string Name => platform.Name;

    public Task<MessageRef?> FindPostAsync(Place place, PostMarker marker, CancellationToken cancellationToken) =>
        Task.FromResult<MessageRef?>(null);

    public Task<MessageRef> PostAsync(Place place, Card card, PostMarker marker, CancellationToken cancellationToken) =>
        platform.PostAsync(place, card, marker, cancellationToken);

    public Task<Place> OpenThreadAsync(MessageRef post, string title, CancellationToken cancellationToken) =>
        platform.OpenThreadAsync(post, title, cancellationToken);

    public Task EditAsync(MessageRef post, Card card, CancellationToken cancellationToken) => platform.EditAsync(post, card, cancellationToken);

    public Task WhisperAsync(Whisper whisper, CancellationToken cancellationToken) => platform.WhisperAsync(whisper, cancellationToken);

    public IAsyncEnumerable<ChatMessage> ReadThreadAsync(Place thread, CancellationToken cancellationToken) =>
        platform.ReadThreadAsync(thread, cancellationToken);

    public Task<IReadOnlyList<ChannelListing>> ListChannelsAsync(WorkspaceRef workspace, CancellationToken cancellationToken) =>
        platform.ListChannelsAsync(workspace, cancellationToken);
}
