namespace StudyBot.Core.Scoring.Judge;

/// <summary>What people in a workspace have decided about answers, to measure the judge by.</summary>
public interface IHumanLabels
{
    /// <param name="workspaceId">The workspace's number in the history.</param>
    /// <param name="rubricId">Only answers to questions with this rubric.</param>
    Task<IReadOnlyList<HumanLabel>> ReadAsync(long workspaceId, string rubricId, CancellationToken cancellationToken);
}
