using System.Runtime.CompilerServices;
using StudyBot.Core.Chat;

namespace StudyBot.TestSupport.Faults;

/// <summary>A platform that can fail before a call, so that it has no effect, and after it, so that nobody hears of the effect.</summary>
public sealed class FaultyPlatform(IChatPlatform platform, FaultPoints faults) : IChatPlatform
{
    public string Name => platform.Name;

    public Task<MessageRef> PostAsync(Place place, Card card, PostMarker marker, CancellationToken cancellationToken) =>
        CallAsync(() => platform.PostAsync(place, card, marker, cancellationToken));

    public Task<MessageRef?> FindPostAsync(Place place, PostMarker marker, CancellationToken cancellationToken) =>
        CallAsync(() => platform.FindPostAsync(place, marker, cancellationToken));

    public Task<Place> OpenThreadAsync(MessageRef post, string title, CancellationToken cancellationToken) =>
        CallAsync(() => platform.OpenThreadAsync(post, title, cancellationToken));

    public Task EditAsync(MessageRef post, Card card, CancellationToken cancellationToken) =>
        CallAsync(() => platform.EditAsync(post, card, cancellationToken));

    public Task WhisperAsync(Whisper whisper, CancellationToken cancellationToken) =>
        CallAsync(() => platform.WhisperAsync(whisper, cancellationToken));

    public async IAsyncEnumerable<ChatMessage> ReadThreadAsync(Place thread, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        faults.Pass($"before {nameof(ReadThreadAsync)}");
        await foreach (var message in platform.ReadThreadAsync(thread, cancellationToken))
        {
            yield return message;
            faults.Pass($"within {nameof(ReadThreadAsync)}");
        }
    }

    public Task<IReadOnlyList<ChannelListing>> ListChannelsAsync(WorkspaceRef workspace, CancellationToken cancellationToken) =>
        CallAsync(() => platform.ListChannelsAsync(workspace, cancellationToken));

    private async Task<T> CallAsync<T>(Func<Task<T>> call, [CallerMemberName] string name = "")
    {
        faults.Pass($"before {name}");
        var result = await call();
        faults.Pass($"after {name}");
        return result;
    }

    private async Task CallAsync(Func<Task> call, [CallerMemberName] string name = "")
    {
        faults.Pass($"before {name}");
        await call();
        faults.Pass($"after {name}");
    }
}
