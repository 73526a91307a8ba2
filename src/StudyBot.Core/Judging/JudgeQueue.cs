using Microsoft.EntityFrameworkCore;
using StudyBot.Core.History;
using StudyBot.Core.Judging.Licensing;
using StudyBot.Core.Rounds;

namespace StudyBot.Core.Judging;

/// <summary>What waits to be judged. It lies in the history, so a crash at any point leaves the work where it was.</summary>
public sealed class JudgeQueue(
    IDbContextFactory<StudyBotDbContext> contexts, HistoryWriter writer, JudgeSeat seat, JudgeSignal signal, TimeProvider clock)
{
    /// <summary>How long the points of a round wait for a judge that counts.</summary>
    public static readonly TimeSpan LongestHold = TimeSpan.FromMinutes(5);

    private const int MostAtOnce = 50;

    /// <summary>Queues revisions that the rules have just scored; part of that transaction.</summary>
    public async Task AddAsync(StudyBotDbContext history, IReadOnlyCollection<long> scored)
    {
        if (seat.Provider is not { } provider || scored.Count == 0)
        {
            return;
        }

        var now = clock.GetUtcNow();
        var eligible = await (
            from answer in history.JudgeableBy(provider)
            join revision in history.AnswerRevisions on answer.Id equals revision.AnswerId
            where scored.Contains(revision.Id) && !history.Judgements.Any(row => row.RevisionId == revision.Id)
            join member in history.Members on answer.MemberId equals member.Id
            select new
            {
                revision.Id,
                Counts = history.JudgeLicences.Any(row => row.WorkspaceId == member.WorkspaceId && row.State == LicenceState.Licensed),
            }).ToListAsync();
        history.Judgements.AddRange(eligible.Select(one => new Judgement
        {
            RevisionId = one.Id,
            QueuedAt = now,
            NextAt = now,
            HoldsUntil = one.Counts ? now + LongestHold : null,
        }));
    }

    /// <summary>To be called when what was added is committed.</summary>
    public void Announce() => signal.Raise();

    /// <summary>Queues revisions again for the judge there is now, to measure it; only those whose members still say yes.</summary>
    public Task RemeasureAsync(IReadOnlyCollection<long> revisions, string fingerprint, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            async history =>
            {
                var now = clock.GetUtcNow();
                var judgeable = await StillJudgeable(history, seat.Provider ?? "").ToListAsync(cancellationToken);
                var wanted = judgeable.Intersect(revisions).ToList();
                var known = await history.Judgements.Where(row => wanted.Contains(row.RevisionId)).ToListAsync(cancellationToken);
                foreach (var row in known.Where(row => row.State != JudgementState.Waiting && row.Fingerprint != fingerprint))
                {
                    (row.State, row.NextAt, row.Attempts, row.IsForMeasure) = (JudgementState.Waiting, now, 0, true);
                }

                history.Judgements.AddRange(wanted.Except(known.Select(row => row.RevisionId)).Select(id => new Judgement
                {
                    RevisionId = id,
                    QueuedAt = now,
                    NextAt = now,
                    IsForMeasure = true,
                    IsTold = true,
                }));
            },
            cancellationToken);

    /// <summary>The next answers to be judged. Those that may not be any more leave the queue.</summary>
    public async Task<IReadOnlyList<JudgeWork>> NextAsync(CancellationToken cancellationToken)
    {
        await DropAsync(cancellationToken);
        var now = clock.GetUtcNow();
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var waiting = await (
            from judgement in history.Judgements
            where judgement.State == JudgementState.Waiting && judgement.NextAt <= now
            join revision in history.AnswerRevisions on judgement.RevisionId equals revision.Id
            join answer in history.Answers on revision.AnswerId equals answer.Id
            join round in history.Rounds.Include(round => round.Subscription) on answer.RoundId equals round.Id
            orderby judgement.IsForMeasure, judgement.NextAt, judgement.Id
            select new { judgement, revision, round, round.Subscription }).Take(MostAtOnce).AsNoTracking().ToListAsync(cancellationToken);
        return [.. waiting.Select(row => new JudgeWork(row.judgement, row.revision, row.round, row.Subscription))];
    }

    /// <summary>Whether the round should wait with its points.</summary>
    public static Task<bool> HoldsAsync(
        StudyBotDbContext history, RoundId round, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var held =
            from judgement in history.Judgements
            where judgement.State == JudgementState.Waiting && judgement.Problem == null && judgement.HoldsUntil > now
            join revision in history.AnswerRevisions on judgement.RevisionId equals revision.Id
            join answer in history.Answers on revision.AnswerId equals answer.Id
            where answer.RoundId == round
            select judgement.Id;
        return held.AnyAsync(cancellationToken);
    }

    /// <summary>A yes was taken back, or a newer version has taken the place of what waits.</summary>
    private async Task DropAsync(CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var judgeable = StillJudgeable(history, seat.Provider ?? "");
        var dropped = await history.Judgements
            .Where(row => row.State == JudgementState.Waiting && !judgeable.Contains(row.RevisionId))
            .Select(row => row.Id)
            .ToListAsync(cancellationToken);
        if (dropped.Count > 0)
        {
            await writer.WriteAsync(other => DropAsync(other, dropped), cancellationToken);
        }
    }

    /// <summary>What was judged before and only waits to be measured again keeps its verdict.</summary>
    private static async Task DropAsync(StudyBotDbContext history, List<long> dropped)
    {
        var rows = history.Judgements.Where(row => dropped.Contains(row.Id));
        await rows.Where(row => row.Score != null)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.State, JudgementState.Judged));
        await rows.Where(row => row.Score == null).ExecuteDeleteAsync();
    }

    private static IQueryable<long> StillJudgeable(StudyBotDbContext history, string provider) =>
        from answer in history.JudgeableBy(provider)
        join revision in history.AnswerRevisions on answer.Id equals revision.AnswerId
        where revision.Score != null && (revision.Number == answer.RankedNumber || revision.Number == answer.CurrentNumber)
        select revision.Id;
}
