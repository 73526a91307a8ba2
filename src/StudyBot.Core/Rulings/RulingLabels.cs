using Microsoft.EntityFrameworkCore;
using StudyBot.Core.History;
using StudyBot.Core.Members;
using StudyBot.Core.Rounds;
using StudyBot.Core.Scoring.Judge;

namespace StudyBot.Core.Rulings;

/// <summary>The rulings that hold, as what a judge is measured by.</summary>
public sealed class RulingLabels(IDbContextFactory<StudyBotDbContext> contexts, EditionShelf editions) : IHumanLabels
{
    public async Task<IReadOnlyList<HumanLabel>> ReadAsync(long workspaceId, string rubricId, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var rulings = await (
            from ruling in history.HoldingIn(new WorkspaceId(workspaceId))
            join revision in history.AnswerRevisions on ruling.RevisionId equals revision.Id
            select new { ruling, revision.Text }).ToListAsync(cancellationToken);
        var labels = new List<HumanLabel>();
        foreach (var row in rulings)
        {
            var edition = await editions.GetAsync(row.ruling.EditionId, cancellationToken);
            if (edition.Rubric.Id == rubricId)
            {
                labels.Add(new HumanLabel(row.ruling.RevisionId, edition, row.Text, row.ruling.CriterionId, row.ruling.Level));
            }
        }

        return labels;
    }
}
