using StudyBot.Core.Chat;

namespace StudyBot.Discord.Whispers;

/// <summary>
/// Reaches a member where they are looking: in the interaction they have open, else by direct message, else by a note in the thread that
/// tells nobody anything.
/// </summary>
/// <remarks>Whispers to one member wait for each other, so that two with the same key do not make two messages.</remarks>
internal sealed class Whisperer(InteractionWhispers interactions, DirectMessages direct, WhisperNotes notes) : IWhispers
{
    private const int Gates = 64;

    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, Gates).Select(_ => new SemaphoreSlim(1, 1))];

    public async Task WhisperAsync(Whisper whisper, CancellationToken cancellationToken)
    {
        var gate = _gates[(uint)whisper.Member.GetHashCode() % Gates];
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (!await interactions.TryShowAsync(whisper, cancellationToken) && !await direct.TrySendAsync(whisper, cancellationToken))
            {
                await notes.LeaveAsync(whisper, cancellationToken);
            }
        }
        finally
        {
            gate.Release();
        }
    }
}
