using StudyBot.Core.Chat;
using StudyBot.Discord.Interactions;
using StudyBot.Discord.Rest;

namespace StudyBot.Discord.Whispers;

/// <summary>Whispers in an interaction the member has open: one that shows the same whisper already, or one that waits for a whisper.</summary>
internal sealed class InteractionWhispers(OpenInteractions open, InteractionMessages messages, TimeProvider clock)
{
    /// <summary>For an interaction that is being carried out just now; it may be the one that caused the whisper.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <returns>False when the member has none that will do.</returns>
    /// <exception cref="DiscordApiException">It may go well later.</exception>
    public async Task<bool> TryShowAsync(Whisper whisper, CancellationToken cancellationToken)
    {
        var candidates = open.Of(whisper.Member);
        foreach (var candidate in candidates.OrderByDescending(candidate => candidate.Key == whisper.Key))
        {
            if (await WaitsAsync(candidate, cancellationToken) && await TryShowAsync(candidate, whisper, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<bool> WaitsAsync(OpenInteraction candidate, CancellationToken cancellationToken)
    {
        try
        {
            return await candidate.WaitsForWhisper.WaitAsync(Patience, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private async Task<bool> TryShowAsync(OpenInteraction candidate, Whisper whisper, CancellationToken cancellationToken)
    {
        await candidate.Gate.WaitAsync(cancellationToken);
        try
        {
            if (candidate.Key is { } other && other != whisper.Key)
            {
                return false;
            }

            candidate.Key = whisper.Key;
            await messages.CompleteAsync(candidate.Asked, whisper.Card, cancellationToken);
            return true;
        }
        catch (DiscordApiException failure) when (!failure.IsTransient)
        {
            // The member has put the message away, or its time is over.
            open.Close(candidate);
            return false;
        }
        finally
        {
            candidate.Gate.Release();
        }
    }
}
