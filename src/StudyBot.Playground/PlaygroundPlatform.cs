using StudyBot.Core.Chat;
using StudyBot.Playground.Rooms;

namespace StudyBot.Playground;

/// <summary>The built-in chat room as a platform like the others.</summary>
internal sealed class PlaygroundPlatform(Room room) : IChatPlatform
{
    public string Name => PlaygroundRefs.Platform;

    public Task<MessageRef> PostAsync(Place place, Card card, PostMarker marker, CancellationToken cancellationToken) =>
        Ask(() => room.PostCard(place, card, marker.Value).Message!.Ref); // A posted card is always a message.

    public Task<MessageRef?> FindPostAsync(Place place, PostMarker marker, CancellationToken cancellationToken) =>
        Ask(() => room.Read(state => state.FindMarked(place, marker.Value)?.Ref));

    public Task<Place> OpenThreadAsync(MessageRef post, string title, CancellationToken cancellationToken) =>
        Ask(() => room.OpenThread(post.Id, title));

    public Task EditAsync(MessageRef post, Card card, CancellationToken cancellationToken) =>
        Ask(() => room.EditCard(post.Id, card));

    public Task WhisperAsync(Whisper whisper, CancellationToken cancellationToken) =>
        Ask(() => room.Whisper(whisper.Member.Id, whisper.Place, whisper.Key, whisper.Card));

    public IAsyncEnumerable<ChatMessage> ReadThreadAsync(Place thread, CancellationToken cancellationToken) =>
        room.Read(state => state.MessagesIn(thread)
            .Where(message => message.IsSaid)
            .Select(message => SaidMessages.ToChatMessage(message, state))
            .ToList()).ToAsyncEnumerable();

    public Task<IReadOnlyList<ChannelListing>> ListChannelsAsync(WorkspaceRef workspace, CancellationToken cancellationToken) =>
        Ask<IReadOnlyList<ChannelListing>>(() => room.Read(state => state.Channels
            .Select(channel => new ChannelListing(PlaygroundRefs.Place(channel.Name, null).Channel, channel.Name, []))
            .ToList()));

    /// <summary>Puts a failure into the task, in the port's own kind.</summary>
    private static Task<T> Ask<T>(Func<T> ask)
    {
        try
        {
            return Task.FromResult(ask());
        }
        catch (RoomRefusedException exception)
        {
            return Task.FromException<T>(new ChatPlatformException(exception.Message, isTransient: false, exception));
        }
        catch (JournalUnwritableException exception)
        {
            return Task.FromException<T>(new ChatPlatformException(exception.Message, isTransient: true, exception));
        }
    }
}
