namespace StudyBot.Core.Chat;

/// <summary>The port to one chat platform: all the product needs of it, and no more.</summary>
/// <remarks>
/// Failures of the outside world are <see cref="ChatPlatformException"/>. Adapters are the only place that escapes text, splits at
/// the platform's limits and suppresses mentions; no text in a card can ping anybody.
/// </remarks>
public interface IChatPlatform
{
    /// <summary>The platform's short name as it stands in every reference, e.g. <c>playground</c>.</summary>
    string Name { get; }

    /// <summary>Posts a card. After an uncertain failure, look for <paramref name="marker"/> before posting again.</summary>
    Task<MessageRef> PostAsync(Place place, Card card, PostMarker marker, CancellationToken cancellationToken);

    /// <summary>The post that carries the marker, or null when it never arrived.</summary>
    Task<MessageRef?> FindPostAsync(Place place, PostMarker marker, CancellationToken cancellationToken);

    /// <summary>Opens the thread of a post, or returns the one it already has.</summary>
    Task<Place> OpenThreadAsync(MessageRef post, string title, CancellationToken cancellationToken);

    /// <summary>Replaces one of the bot's own posts.</summary>
    Task EditAsync(MessageRef post, Card card, CancellationToken cancellationToken);

    /// <summary>Shows something to one member only; a whisper with the same key replaces the earlier one.</summary>
    Task WhisperAsync(Whisper whisper, CancellationToken cancellationToken);

    /// <summary>People's messages in a thread as they read now, oldest first.</summary>
    IAsyncEnumerable<ChatMessage> ReadThreadAsync(Place thread, CancellationToken cancellationToken);

    /// <summary>The channels of a workspace the bot can see, with what it may do there.</summary>
    Task<IReadOnlyList<ChannelListing>> ListChannelsAsync(WorkspaceRef workspace, CancellationToken cancellationToken);
}
