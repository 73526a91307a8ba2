using StudyBot.Core.Members;
using StudyBot.Core.Rounds;
using StudyBot.Core.Scoring;

namespace StudyBot.Core.Rulings.Calibration;

/// <summary>The scorer with what a workspace's moderators have taught it.</summary>
public sealed class CalibratedScorer(IScorer scorer, CalibrationDesk desk, EditionShelf editions)
{
    /// <summary>Everything it takes to score answers to one edition; nothing is fitted here.</summary>
    public async Task<PreparedScorer> PrepareAsync(WorkspaceId workspace, long editionId, CancellationToken cancellationToken) => new(
        scorer,
        await desk.CurrentAsync(workspace, cancellationToken),
        CalibrationDesk.QuestionKey(editionId),
        await editions.GetAsync(editionId, cancellationToken));
}
