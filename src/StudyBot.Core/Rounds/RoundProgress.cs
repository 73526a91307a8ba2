using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Answers;
using StudyBot.Core.History;
using StudyBot.Core.Judging;
using StudyBot.Core.Standings;

namespace StudyBot.Core.Rounds;

/// <summary>Moves a round from state to state, with what belongs into the same transaction.</summary>
public sealed class RoundProgress(
    IDbContextFactory<StudyBotDbContext> contexts, HistoryWriter writer, ThreadReader reader, AnswerPipeline pipeline, TimeProvider clock)
{
    /// <summary>The round as it is now, with its subscription.</summary>
    public async Task<Round> LoadAsync(RoundId id, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        return await history.RoundAsync(id, cancellationToken);
    }

    /// <summary>Brings in what stands in the thread and works off what is waiting.</summary>
    public async Task CatchUpAsync(RoundId id, CancellationToken cancellationToken)
    {
        await reader.ReadAsync(id, cancellationToken);
        await pipeline.WorkAsync(cancellationToken);
    }

    /// <summary>Whether nothing of the round waits in the inbox, for a score, or, a short while, for a judge that counts.</summary>
    public async Task<bool> IsScoredAsync(RoundId id, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var waiting = history.Inbox.Where(entry => entry.RoundId == id && !entry.IsTaken).Select(entry => entry.Id);
        var unscored =
            from answer in history.Answers
            where answer.RoundId == id
            from revision in answer.Revisions
            where revision.ScoredAt == null
            select revision.Id;
        return !await waiting.AnyAsync(cancellationToken) && !await unscored.AnyAsync(cancellationToken)
            && !await JudgeQueue.HoldsAsync(history, id, clock.GetUtcNow(), cancellationToken);
    }

    /// <summary>Moves the round one state on and returns it; a round that is there already is returned as it is.</summary>
    public Task<Round> AdvanceAsync(RoundId id, RoundState to, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            async history =>
            {
                var round = await history.Rounds.Include(row => row.Subscription).SingleAsync(row => row.Id == id);
                if (round.State < to)
                {
                    await EnterAsync(history, round, to);
                }

                return round;
            },
            cancellationToken);

    private async Task EnterAsync(StudyBotDbContext history, Round round, RoundState state)
    {
        var now = clock.GetUtcNow();
        round.State = state;
        switch (state)
        {
            case RoundState.Closed:
                round.ClosedAt = now;
                break;
            case RoundState.Scored:
                round.ScoredAt = now;
                round.ShownAnswers = await history.Answers.StandingIn(round.Id).CountAsync();
                await RoundLedger.CreditAsync(history, round, now);
                break;
            case RoundState.Claimed or RoundState.Open or RoundState.Finished or RoundState.Missed:
                break;
        }
    }
}
