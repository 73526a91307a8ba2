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
        history.Holding().Where(ruling => ruling.WorkspaceId == workspace);

    private static IQueryable<Ruling> Holding(this StudyBotDbContext history) =>
        from ruling in history.Rulings.AsNoTracking()
        where !history.Rulings.Any(later =>
            later.WorkspaceId == ruling.WorkspaceId && later.TextHash == ruling.TextHash && later.EditionId == ruling.EditionId
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
        var hashes = scored.Where(revision => places.ContainsKey(revision.AnswerId))
            .ToDictionary(revision => revision, revision => RuledText.HashOf(revision.Text));
        var texts = hashes.Values.Distinct().ToList();
        var rulings = (await history.Holding().Where(ruling => texts.Contains(ruling.TextHash)).ToListAsync())
            .ToLookup(ruling => (ruling.WorkspaceId, ruling.EditionId, ruling.TextHash));
        foreach (var (revision, hash) in hashes)
        {
            if (revision.Score is { } score && places[revision.AnswerId] is var place)
            {
                var held = rulings[(place.WorkspaceId, place.EditionId, hash)];
                Put(revision, held.Aggregate(score, (ruled, ruling) => ruled.WithRuling(ruling.CriterionId, ruling.Level)));
            }
        }
    }

    public static void Put(AnswerRevision revision, AnswerScore score) => (revision.Score, revision.Total) = (score, score.Total);
}
