using Microsoft.EntityFrameworkCore;
using StudyBot.Core.History;
using StudyBot.Core.Members;
using StudyBot.Core.Questions;

namespace StudyBot.Core.Judging.Licensing;

/// <summary>
/// Once a night, for each workspace that uses the judge: measures it by the people's decisions, and holds the mirror up to it.
/// </summary>
public sealed class JudgeNight(
    IDbContextFactory<StudyBotDbContext> contexts,
    JudgeSeat seat,
    IQuestionBank bank,
    HistoryWriter writer,
    LicenceDesk desk,
    BiasMirror mirror,
    TimeProvider clock)
{
    /// <summary>How long replies are kept: long enough to measure by them, no longer.</summary>
    private static readonly TimeSpan RepliesKept = TimeSpan.FromDays(90);

    private static readonly TimeOnly BeginsAt = new(3, 0);

    /// <summary>Does what the night of today's date, in UTC, still owes. What was done is recorded and not repeated.</summary>
    public async Task RunDueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (seat.Setup is not { } setup || TimeOnly.FromDateTime(now) < BeginsAt)
        {
            return;
        }

        var today = DateOnly.FromDateTime(now);
        foreach (var workspace in await DueAsync(setup, today, cancellationToken))
        {
            foreach (var rubric in bank.Current.Rubrics)
            {
                await desk.MeasureAsync(workspace, rubric, setup, cancellationToken);
            }

            await mirror.LookAsync(workspace, today, setup, cancellationToken);
            await ForgetAsync(cancellationToken);
        }
    }

    private Task ForgetAsync(CancellationToken cancellationToken)
    {
        var oldest = clock.GetUtcNow() - RepliesKept;
        return writer.WriteAsync(
            history => history.JudgeReplies.Where(reply => reply.At < oldest).ExecuteDeleteAsync(cancellationToken), cancellationToken);
    }

    private async Task<List<WorkspaceId>> DueAsync(JudgeSetup setup, DateOnly today, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        return await history.Workspaces
            .Where(row => row.JudgeProvider == setup.Endpoint.Provider && row.RemovedAt == null)
            .Where(row => !history.MirrorReadings.Any(reading => reading.WorkspaceId == row.Id && reading.Date == today))
            .Select(row => row.Id)
            .ToListAsync(cancellationToken);
    }
}
