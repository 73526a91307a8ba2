using StudyBot.Core.Chat;

namespace StudyBot.Discord.Interactions;

/// <summary>An interaction whose token still lets the bot speak to its member: where it stands, and which whisper it shows.</summary>
/// <remarks>
/// The gate is held by whoever changes what the member sees, so that the sentence for want of a whisper cannot overwrite the whisper.
/// </remarks>
internal sealed class OpenInteraction(AskedInteraction asked, DateTimeOffset expiresAt)
{
    private readonly TaskCompletionSource<bool> _waits = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public AskedInteraction Asked => asked;

    public MemberRef Member => asked.Member.Ref;

    public DateTimeOffset ExpiresAt => expiresAt;

    public SemaphoreSlim Gate { get; } = new(1, 1);

    /// <summary>Whether its reply is left to a whisper; known once the interaction has been carried out and acknowledged.</summary>
    public Task<bool> WaitsForWhisper => _waits.Task;

    /// <summary>The key of the whisper that it shows. Written under the gate.</summary>
    public string? Key { get; set; }

    /// <summary>Only the first decision counts.</summary>
    public void Decide(bool waitsForWhisper) => _waits.TrySetResult(waitsForWhisper);
}
