using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Answers;
using StudyBot.Core.History;
using StudyBot.Core.Members;
using StudyBot.Core.Scoring;

namespace StudyBot.Core.Rulings;

/// <summary>Which rulings hold.</summary>
public static class RulingBook
{
    /// <summary>A workspace's rulings that no later one has superseded, oldest first.</summary>
    public static IQueryable<Ruling> HoldingIn(this StudyBotDbContext history, WorkspaceId workspace) =>
        from ruling in history.Rulings.AsNoTracking()
        where ruling.WorkspaceId == workspace && !history.Rulings.Any(later =>
            later.WorkspaceId == workspace && later.TextHash == ruling.TextHash && later.EditionId == ruling.EditionId
            && later.CriterionId == ruling.CriterionId && later.Id > ruling.Id)
        orderby ruling.Id
        select ruling;

    /// <summary>
    /// Puts the rulings that there are about the same words into scores that have just been given; part of the transaction that stores them,
    /// so that no ruling can come in between.
    /// </summary>
    public static async Task ApplyAsync(StudyBotDbContext history, IReadOnlyCollection<AnswerRevision> scored)
    {
        var answers = scored.Select(revision => revision.AnswerId).Distinct().ToList();
        var places = await (
            from answer in history.Answers
            where answers.Contains(answer.Id)
            join round in history.Rounds on answer.RoundId equals round.Id
            where history.Rulings.Any(ruling => ruling.EditionId == round.EditionId)
            select new { answer.Id, round.EditionId, round.Subscription.WorkspaceId }).ToDictionaryAsync(place => place.Id);
        foreach (var revision in scored)
        {
            if (revision.Score is { } score && places.TryGetValue(revision.AnswerId, out var place))
            {
                var hash = RuledText.HashOf(revision.Text);
                var rulings = await history.HoldingIn(place.WorkspaceId)
                    .Where(ruling => ruling.EditionId == place.EditionId && ruling.TextHash == hash)
                    .ToListAsync();
                Put(revision, rulings.Aggregate(score, (ruled, ruling) => ruled.WithRuling(ruling.CriterionId, ruling.Level)));
            }
        }
    }

    public static void Put(AnswerRevision revision, AnswerScore score) => (revision.Score, revision.Total) = (score, score.Total);
}
