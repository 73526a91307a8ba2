using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StudyBot.Core.History;
using StudyBot.Core.Members;
using StudyBot.Core.Rounds;
using StudyBot.Core.Scoring;
using StudyBot.Core.Scoring.Calibration;

namespace StudyBot.Core.Rulings.Calibration;

/// <summary>
/// Learns from a workspace's rulings and the bank's goldens, and keeps what was learned with the rulings it came from, so that every score
/// can be given again.
/// </summary>
public sealed class CalibrationDesk(
    IDbContextFactory<StudyBotDbContext> contexts,
    HistoryWriter writer,
    EditionShelf editions,
    IScorer scorer,
    GoldenGradings goldens,
    TimeProvider clock)
{
    private readonly ConcurrentDictionary<WorkspaceId, LevelCalibration> _current = new();

    /// <summary>How gradings and answers are matched: rulings about one edition say nothing about the next.</summary>
    public static string QuestionKey(long editionId) => editionId.ToString(CultureInfo.InvariantCulture);

    /// <summary>The calibration that answers are scored with now: the newest that was fitted to this scorer.</summary>
    public async Task<LevelCalibration> CurrentAsync(WorkspaceId workspace, CancellationToken cancellationToken)
    {
        if (_current.TryGetValue(workspace, out var known))
        {
            return known;
        }

        var stored = await NewestAsync(workspace, cancellationToken);
        var calibration = stored is null ? await FitAsync([], cancellationToken) : await AgainAsync(stored, cancellationToken);
        return _current.GetOrAdd(workspace, calibration);
    }

    /// <summary>Learns anew from the rulings that hold. Scores that were given before stay as they are.</summary>
    public async Task<LevelCalibration> RefitAsync(WorkspaceId workspace, CancellationToken cancellationToken)
    {
        List<Ruling> rulings;
        await using (var history = await contexts.CreateDbContextAsync(cancellationToken))
        {
            rulings = await history.HoldingIn(workspace).ToListAsync(cancellationToken);
        }

        var calibration = await FitAsync(rulings, cancellationToken);
        var ids = string.Join(',', rulings.Select(ruling => ruling.Id));
        var newest = await NewestAsync(workspace, cancellationToken);
        if ((newest?.Version ?? "") != calibration.Version || (newest?.Rulings ?? "") != ids)
        {
            await StoreAsync(workspace, calibration, ids, cancellationToken);
        }

        _current[workspace] = calibration;
        return calibration;
    }

    /// <summary>Learns anew in every workspace: after a start, when the scorer may be another, and once a day.</summary>
    public async Task RefitAllAsync(CancellationToken cancellationToken)
    {
        List<WorkspaceId> workspaces;
        await using (var history = await contexts.CreateDbContextAsync(cancellationToken))
        {
            workspaces = await history.Workspaces.Select(workspace => workspace.Id).ToListAsync(cancellationToken);
        }

        foreach (var workspace in workspaces)
        {
            await RefitAsync(workspace, cancellationToken);
        }
    }

    /// <summary>A calibration that a score names, fitted again to the rulings it was fitted to.</summary>
    /// <returns>
    /// Null when it never was, or cannot be given again: an author's data are deleted, or the scorer or the goldens are others.
    /// </returns>
    public async Task<LevelCalibration?> ReplayAsync(WorkspaceId workspace, string version, CancellationToken cancellationToken)
    {
        StoredCalibration? stored;
        await using (var history = await contexts.CreateDbContextAsync(cancellationToken))
        {
            stored = await history.Calibrations.AsNoTracking()
                .Where(row => row.WorkspaceId == workspace && row.Version == version)
                .OrderByDescending(row => row.Id)
                .FirstOrDefaultAsync(cancellationToken);
        }

        var again = stored is null ? null : await AgainAsync(stored, cancellationToken);
        return again?.Version == version ? again : null;
    }

    private async Task<StoredCalibration?> NewestAsync(WorkspaceId workspace, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        return await history.Calibrations.AsNoTracking()
            .Where(row => row.WorkspaceId == workspace && row.Scorer == scorer.Version)
            .OrderByDescending(row => row.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }

    private async Task<LevelCalibration> AgainAsync(StoredCalibration stored, CancellationToken cancellationToken)
    {
        var ids = stored.Rulings
            .Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(id => long.Parse(id, CultureInfo.InvariantCulture))
            .ToList();
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var rulings = await history.Rulings.AsNoTracking()
            .Where(ruling => ids.Contains(ruling.Id))
            .OrderBy(ruling => ruling.Id)
            .ToListAsync(cancellationToken);
        return await FitAsync(rulings, cancellationToken);
    }

    /// <summary>The scorer's levels are taken from the scorer and not from what was stored: that may have been a judge's, or an older scorer's.</summary>
    private async Task<LevelCalibration> FitAsync(List<Ruling> rulings, CancellationToken cancellationToken)
    {
        var ids = rulings.Select(ruling => ruling.RevisionId).Distinct().ToList();
        Dictionary<long, string> texts;
        await using (var history = await contexts.CreateDbContextAsync(cancellationToken))
        {
            texts = await history.AnswerRevisions
                .Where(revision => ids.Contains(revision.Id))
                .ToDictionaryAsync(revision => revision.Id, revision => revision.Text, cancellationToken);
        }

        var graded = new List<GradedLevel>();
        foreach (var ruling in rulings.Where(ruling => texts.ContainsKey(ruling.RevisionId)))
        {
            var edition = await editions.GetAsync(ruling.EditionId, cancellationToken);
            var score = await scorer.ScoreAsync(edition, texts[ruling.RevisionId], cancellationToken);
            if (score.Criteria.FirstOrDefault(criterion => criterion.CriterionId == ruling.CriterionId) is { } given)
            {
                graded.Add(new GradedLevel(
                    $"ruling-{ruling.Id}", QuestionKey(ruling.EditionId), ruling.CriterionId, texts[ruling.RevisionId], given.Level, ruling.Level));
            }
        }

        return LevelCalibration.Fit(scorer.Version, graded, await goldens.ReadAsync(cancellationToken));
    }

    private Task StoreAsync(WorkspaceId workspace, LevelCalibration calibration, string ids, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            history =>
            {
                history.Calibrations.Add(new StoredCalibration
                {
                    WorkspaceId = workspace,
                    Version = calibration.Version,
                    Scorer = scorer.Version,
                    Rulings = ids,
                    Parameters = calibration.Parameters,
                    FittedAt = clock.GetUtcNow(),
                });
                return Task.CompletedTask;
            },
            cancellationToken);
}
