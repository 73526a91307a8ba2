using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;

namespace StudyBot.Core.Rounds;

/// <summary>
/// Ends rounds whose deadline has passed: reads the thread a last time, waits for the last scores, credits the points and has told how
/// it went. Each step is recorded before the next begins, so it goes on after a crash where it stopped.
/// </summary>
public sealed partial class RoundCloser(
    RoundProgress progress, RoundPatience patience, SimilarityWatch similarity, ClosingPoster poster, ILogger<RoundCloser> logger)
{
    /// <summary>Takes the round as far as it can go now.</summary>
    /// <returns>False when answers are still being scored: call again soon.</returns>
    /// <exception cref="ChatPlatformException">The platform refused or did not answer; nothing is lost, call again.</exception>
    public async Task<bool> CloseAsync(RoundId id, CancellationToken cancellationToken)
    {
        var round = await progress.LoadAsync(id, cancellationToken);
        if (round.State == RoundState.Open)
        {
            await patience.TryAsync(round, () => progress.CatchUpAsync(id, cancellationToken));
            round = await progress.AdvanceAsync(id, RoundState.Closed, cancellationToken);
        }

        if (round.State == RoundState.Closed)
        {
            await patience.TryAsync(round, () => progress.CatchUpAsync(id, cancellationToken));
            if (!await progress.IsScoredAsync(id, cancellationToken))
            {
                return false;
            }

            round = await progress.AdvanceAsync(id, RoundState.Scored, cancellationToken);
            Log.RoundScored(logger, id);
        }

        if (round.State == RoundState.Scored)
        {
            await similarity.TellAsync(round, cancellationToken);
            await poster.TellAsync(round, cancellationToken);
            await progress.AdvanceAsync(id, RoundState.Finished, cancellationToken);
            Log.RoundFinished(logger, id);
        }

        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Round {RoundId} is scored; its points are in the ledger.")]
        public static partial void RoundScored(ILogger logger, RoundId roundId);

        [LoggerMessage(Level = LogLevel.Information, Message = "Round {RoundId} is finished; its closing post is out.")]
        public static partial void RoundFinished(ILogger logger, RoundId roundId);
    }
}
