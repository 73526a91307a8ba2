using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Answers;
using StudyBot.Core.History;
using StudyBot.Core.Members;
using StudyBot.Core.Moderation;
using StudyBot.Core.Rounds;
using StudyBot.Core.Standings;
using StudyBot.Core.Text;

namespace StudyBot.Core.Rulings;

/// <summary>
/// Enters a ruling with all that follows from it in one transaction: the scores of everybody who said the same, the ledger and the boards,
/// the audit log, and that the authors are to be told.
/// </summary>
public sealed class RulingDesk(HistoryWriter writer, TimeProvider clock)
{
    /// <summary>Stands where a scorer's version stands when the level before was a ruling, too.</summary>
    public const string ByRuling = "ruling";

    /// <summary>How the audit log calls it.</summary>
    public const string Act = "overrule";

    public const int LongestNote = 300;

    /// <returns>Null when the version is not there any more or has no score.</returns>
    public Task<RulingOutcome?> RuleAsync(RulingCall call, MemberId moderator, CancellationToken cancellationToken) =>
        writer.WriteAsync(history => RuleAsync(history, call, moderator), cancellationToken);

    private async Task<RulingOutcome?> RuleAsync(StudyBotDbContext history, RulingCall call, MemberId moderator)
    {
        var found = await (
            from answer in history.Answers
            where answer.Id == call.Answer
            join round in history.Rounds.Include(row => row.Subscription) on answer.RoundId equals round.Id
            from revision in answer.Revisions
            where revision.Number == call.Number && revision.Score != null
            select new { revision, round, round.Subscription }).AsNoTracking().SingleOrDefaultAsync();
        var before = found?.revision.Score?.Criteria.FirstOrDefault(criterion => criterion.CriterionId == call.CriterionId);
        if (found is null || before is null)
        {
            return null;
        }

        var ruling = history.Rulings.Add(new Ruling
        {
            WorkspaceId = found.Subscription.WorkspaceId,
            EditionId = found.round.EditionId,
            RevisionId = found.revision.Id,
            TextHash = RuledText.HashOf(found.revision.Text),
            CriterionId = call.CriterionId,
            LevelBefore = before.Level,
            BeforeBy = before.Overruled is null ? found.revision.ScorerVersion ?? "" : ByRuling,
            Level = call.Level,
            ModeratorId = moderator,
            Note = StoredText.Of(call.Note, LongestNote),
            At = clock.GetUtcNow(),
        }).Entity;
        await history.SaveChangesAsync();
        var (changed, points) = await ApplyAsync(history, ruling, call.Answer);
        var totals = (Before: found.revision.Score!.Total, Now: found.revision.Score.WithRuling(call.CriterionId, call.Level).Total); // Has one by the query.

        // Without the author's name: the log outlives it when the author's data are deleted.
        AuditLog.Add(
            history,
            ruling.WorkspaceId,
            moderator,
            Act,
            $"answer {call.Answer} to {found.round.Date:yyyy-MM-dd} {found.round.QuestionId}, version {call.Number}: {call.CriterionId}",
            $"level {before.Level} by {ruling.BeforeBy}, {totals.Before:0.#} of 10",
            $"level {call.Level}, {totals.Now:0.#} of 10: {ruling.Note}",
            ruling.At);
        return new RulingOutcome(before.Level, totals.Before, totals.Now, points, changed - 1);
    }

    /// <summary>Gives the level to every version that says the same to the same edition in the workspace, whoever wrote it.</summary>
    /// <returns>How many versions those are, and what the ledger of the answer ruled on was corrected by.</returns>
    private static async Task<(int Changed, int? Points)> ApplyAsync(StudyBotDbContext history, Ruling ruling, AnswerId ruledOn)
    {
        var texts = await (
            from round in history.Rounds
            where round.EditionId == ruling.EditionId && round.Subscription.WorkspaceId == ruling.WorkspaceId
            join answer in history.Answers on round.Id equals answer.RoundId
            from revision in answer.Revisions
            where revision.Score != null
            select new { revision.Id, revision.Text }).ToListAsync();
        var same = texts.Where(text => RuledText.HashOf(text.Text) == ruling.TextHash).Select(text => text.Id).ToList();
        var rows = await (
            from revision in history.AnswerRevisions
            where same.Contains(revision.Id)
            join answer in history.Answers on revision.AnswerId equals answer.Id
            orderby revision.Id
            select new { revision, answer }).ToListAsync();
        int? points = null;
        var corrected = new Dictionary<RoundId, Round>();
        foreach (var row in rows)
        {
            RulingBook.Put(row.revision, row.revision.Score!.WithRuling(ruling.CriterionId, ruling.Level)); // Has one by the query above.
            var isRanked = row.answer.RankedNumber == row.revision.Number;
            if (isRanked || row.answer.CurrentNumber == row.revision.Number)
            {
                row.answer.ToldNumber = Math.Min(row.answer.ToldNumber, row.answer.LastNumber - 1); // Which has the score told again.
            }

            if (!isRanked)
            {
                continue;
            }

            var round = await history.RoundAsync(row.answer.RoundId, CancellationToken.None);
            var added = await RoundLedger.CorrectAsync(
                history, round, row.answer.MemberId, row.revision.Score!.Total, ruling.Id, ruling.At); // Put there above.
            corrected[round.Id] = round;
            points = row.answer.Id == ruledOn ? added : points;
        }

        foreach (var round in corrected.Values)
        {
            await BoardTotals.AddCorrectionAsync(history, round, ruling.Id); // Once for all members with the same words.
        }

        return (rows.Count, points);
    }
}
