using StudyBot.Core.Chat;

namespace StudyBot.Slack.Whispers;

/// <summary>
/// Reaches a member twice: where they are looking, which Slack forgets, and by direct message, which lasts. Where Slack allows no direct
/// message, a note in the thread shows them the whisper.
/// </summary>
/// <remarks>Whispers to one member wait for each other, so that two with the same key do not make two messages.</remarks>
internal sealed class Whisperer(DirectMessages direct, PassingNotes passing, WhisperNotes notes) : IWhispers
{
    private const int Gates = 64;

    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, Gates).Select(_ => new SemaphoreSlim(1, 1))];

    public async Task WhisperAsync(Whisper whisper, CancellationToken cancellationToken)
    {
        var gate = _gates[(uint)whisper.Member.GetHashCode() % Gates];
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (!await direct.TrySendAsync(whisper, cancellationToken))
            {
                await notes.LeaveAsync(whisper, cancellationToken);
            }

            passing.Add(whisper);
        }
        finally
        {
            gate.Release();
        }
    }
}
