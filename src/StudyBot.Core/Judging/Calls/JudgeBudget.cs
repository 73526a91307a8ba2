using Microsoft.EntityFrameworkCore;
using StudyBot.Core.History;
using StudyBot.Core.Members;

namespace StudyBot.Core.Judging.Calls;

/// <summary>Counts what each workspace has used today, in the history, so that a restart does not give it back.</summary>
public sealed class JudgeBudget(IDbContextFactory<StudyBotDbContext> contexts, HistoryWriter writer, TimeProvider clock)
{
    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>When there is a new budget.</summary>
    public DateTimeOffset RenewsAt => new(Today.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);

    /// <summary>Takes one call out of today's budget.</summary>
    /// <returns>False when nothing is left.</returns>
    public Task<bool> TakeCallAsync(WorkspaceId workspace, JudgeSetup setup, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            async history =>
            {
                var day = await DayAsync(history, workspace);
                if (day.Calls >= setup.DailyCalls || day.Tokens >= setup.DailyTokens)
                {
                    return false;
                }

                day.Calls++;
                return true;
            },
            cancellationToken);

    /// <summary>Counts what a call has cost; part of the transaction that stores its reply.</summary>
    public async Task SpendAsync(StudyBotDbContext history, WorkspaceId workspace, int tokens) =>
        (await DayAsync(history, workspace)).Tokens += tokens;

    public async Task<(int Calls, int Tokens)> UsedTodayAsync(WorkspaceId workspace, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var day = await history.JudgeDays.AsNoTracking()
            .SingleOrDefaultAsync(row => row.WorkspaceId == workspace && row.Date == Today, cancellationToken);
        return (day?.Calls ?? 0, day?.Tokens ?? 0);
    }

    private async Task<JudgeDay> DayAsync(StudyBotDbContext history, WorkspaceId workspace)
    {
        var day = await history.JudgeDays.SingleOrDefaultAsync(row => row.WorkspaceId == workspace && row.Date == Today);
        return day ?? history.JudgeDays.Add(new JudgeDay { WorkspaceId = workspace, Date = Today }).Entity;
    }
}
