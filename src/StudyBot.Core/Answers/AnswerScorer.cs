using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using StudyBot.Core.History;
using StudyBot.Core.Judging;
using StudyBot.Core.Members;
using StudyBot.Core.Rulings;
using StudyBot.Core.Rulings.Calibration;

namespace StudyBot.Core.Answers;

/// <summary>
/// Step 5 of the picture: scores every revision that has no score yet. The queue is the table itself, so a crash at any point
/// leaves the work where it was.
/// </summary>
public sealed partial class AnswerScorer(
    IDbContextFactory<StudyBotDbContext> contexts,
    HistoryWriter writer,
    CalibratedScorer scorer,
    JudgeQueue judge,
    TimeProvider clock,
    ILogger<AnswerScorer> logger)
{
    private const int MostAtOnce = 250;

    /// <summary>Scores the next revisions. Returns how many; 0 when none was waiting.</summary>
    public async Task<int> ScoreAsync(CancellationToken cancellationToken)
    {
        var unscored = await UnscoredAsync(cancellationToken);
        if (unscored.Count == 0)
        {
            return 0;
        }

        await Parallel.ForEachAsync(unscored, cancellationToken, ScoreAsync);
        await writer.WriteAsync(history => StoreAsync(history, [.. unscored.Select(item => item.Revision)]), cancellationToken);
        judge.Announce();
        return unscored.Count;
    }

    private async Task<List<Unscored>> UnscoredAsync(CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var unscored =
            from revision in history.AnswerRevisions
            where revision.ScoredAt == null
            join answer in history.Answers on revision.AnswerId equals answer.Id
            join round in history.Rounds on answer.RoundId equals round.Id
            orderby revision.Id
            select new Unscored(revision, round.EditionId, round.Subscription.WorkspaceId);
        return await unscored.Take(MostAtOnce).AsNoTracking().ToListAsync(cancellationToken);
    }

    /// <summary>A revision that cannot be scored is set aside with no verdict, so that it holds up nobody else.</summary>
    private async ValueTask ScoreAsync(Unscored item, CancellationToken cancellationToken)
    {
        var revision = item.Revision;
        // Failing to read the edition or the calibration is no fault of the answer.
        var prepared = await scorer.PrepareAsync(item.WorkspaceId, item.EditionId, cancellationToken);
        try
        {
            RulingBook.Put(revision, await prepared.ScoreAsync(revision.Text, cancellationToken));
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.ScoringFailed(logger, failure, revision.Id);
        }

        revision.ScorerVersion = prepared.Version;
        revision.ScoredAt = clock.GetUtcNow();
    }

    /// <summary>A member may have had the answer deleted meanwhile: then there is nothing left to store the score in.</summary>
    private async Task StoreAsync(StudyBotDbContext history, List<AnswerRevision> scored)
    {
        await RulingBook.ApplyAsync(history, scored);
        await history.UpdateAllAsync(
            scored,
            nameof(AnswerRevision.Score),
            nameof(AnswerRevision.Total),
            nameof(AnswerRevision.ScorerVersion),
            nameof(AnswerRevision.ScoredAt));
        await judge.AddAsync(history, [.. scored.Where(revision => revision.Score is not null).Select(revision => revision.Id)]);
    }

    private sealed record Unscored(AnswerRevision Revision, long EditionId, WorkspaceId WorkspaceId);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Could not score answer revision {RevisionId}; it was set aside without a score.")]
        public static partial void ScoringFailed(ILogger logger, Exception failure, long revisionId);
    }
}
