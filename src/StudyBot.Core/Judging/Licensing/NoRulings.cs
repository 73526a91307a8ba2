using StudyBot.Core.Scoring.Judge.Agreement;

namespace StudyBot.Core.Judging.Licensing;

/// <summary>Nobody has ruled on any answer, so no judge can show that it agrees with anybody.</summary>
public sealed class NoRulings : IHumanLabels
{
    public Task<IReadOnlyList<HumanLabel>> ReadAsync(long workspaceId, string rubricId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<HumanLabel>>([]);
}
