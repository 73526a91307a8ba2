using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Tracks;

namespace StudyBot.Core.Rounds;

/// <summary>
/// Ends rounds whose deadline has passed: reads the thread a last time, waits for the last scores, credits the points and posts how it
/// went. Each step is recorded before the next begins, so it goes on after a crash where it stopped.
/// </summary>
public sealed partial class RoundCloser(
    IDbContextFactory<StudyBotDbContext> contexts,
    HistoryWriter writer,
    ChatPlatforms platforms,
    EditionShelf editions,
    RoundProgress progress,
    SimilarityWatch similarity,
    TimeProvider clock,
    ILogger<RoundCloser> logger)
{
    /// <summary>Takes the round as far as it can go now.</summary>
    /// <returns>False when answers are still being scored: call again soon.</returns>
    /// <exception cref="ChatPlatformException">The platform refused or did not answer; nothing is lost, call again.</exception>
    public async Task<bool> CloseAsync(RoundId id, CancellationToken cancellationToken)
    {
        var round = await LoadAsync(id, cancellationToken);
        if (round.State == RoundState.Open)
        {
            await TryAsync(round, () => progress.CatchUpAsync(id, cancellationToken));
            round = await progress.AdvanceAsync(id, RoundState.Closed, cancellationToken);
        }

        if (round.State == RoundState.Closed)
        {
            await TryAsync(round, () => progress.CatchUpAsync(id, cancellationToken));
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
            await TellAsync(round, cancellationToken);
            await progress.AdvanceAsync(id, RoundState.Finished, cancellationToken);
            Log.RoundFinished(logger, id);
        }

        return true;
    }

    /// <summary>Posts how it went into the thread, once, and shows on the card that the round is over.</summary>
    private async Task TellAsync(Round round, CancellationToken cancellationToken)
    {
        var edition = await editions.GetAsync(round.EditionId, cancellationToken);
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var channel = await history.ChannelOfAsync(round.Subscription, cancellationToken);
        var platform = platforms[channel.Platform];
        if (round.Subscription.Departure is not null)
        {
            return; // There is nobody to tell; answers and points are kept.
        }

        if (round.ClosingMessageId is null && round.HasThread)
        {
            var review = await RoundReview.ReadAsync(history, round, edition, cancellationToken);
            await TryAsync(round, () =>
                PostOnceAsync(platform, round, new Place(channel, round.ThreadId), ClosingCard.Of(review, edition), cancellationToken));
        }

        if (round.MessageId is { } question)
        {
            await TryAsync(round, () =>
                platform.EditAsync(new MessageRef(new Place(channel), question), QuestionCard.Of(round, edition), cancellationToken));
        }
    }

    /// <summary>
    /// What the platform refuses for good (a deleted thread, a right taken away) is retried for the grace time, in which a moderator may
    /// mend it. After that the round goes on without, because points must not wait for ever.
    /// </summary>
    private async Task TryAsync(Round round, Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (ChatPlatformException failure) when (!failure.IsTransient && clock.GetUtcNow() > round.DeadlineAt + round.Subscription.Grace)
        {
            Log.WentOnWithout(logger, failure, round.Id, round.State);
        }
    }

    private async Task PostOnceAsync(IChatPlatform platform, Round round, Place thread, Card card, CancellationToken cancellationToken)
    {
        var attempts = await writer.WriteAsync(
            async history => ++(await history.Rounds.SingleAsync(row => row.Id == round.Id)).ClosingAttempts, cancellationToken);
        var earlier = attempts > 1 ? await platform.FindPostAsync(thread, round.ClosingMarker, cancellationToken) : null;
        var message = earlier ?? await platform.PostAsync(thread, card, round.ClosingMarker, cancellationToken);
        await writer.WriteAsync(
            async history => (await history.Rounds.SingleAsync(row => row.Id == round.Id)).ClosingMessageId = message.Id,
            cancellationToken);
    }

    private async Task<Round> LoadAsync(RoundId id, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        return await history.RoundAsync(id, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Round {RoundId} is scored; its points are in the ledger.")]
        public static partial void RoundScored(ILogger logger, RoundId roundId);

        [LoggerMessage(Level = LogLevel.Information, Message = "Round {RoundId} is finished; its closing post is out.")]
        public static partial void RoundFinished(ILogger logger, RoundId roundId);

        [LoggerMessage(
            Level = LogLevel.Warning,
            Message = "Round {RoundId} ({State}) went on without something the platform refuses for good.")]
        public static partial void WentOnWithout(ILogger logger, Exception failure, RoundId roundId, RoundState state);
    }
}
