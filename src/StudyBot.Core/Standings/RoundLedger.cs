using Microsoft.EntityFrameworkCore;
using StudyBot.Core.History;
using StudyBot.Core.Members;
using StudyBot.Core.Rounds;

namespace StudyBot.Core.Standings;

/// <summary>Writes what a closed round earned its members into the ledger.</summary>
public static class RoundLedger
{
    /// <summary>Part of the transaction that makes the round Scored, so that it happens once.</summary>
    /// <param name="round">With its subscription; all ranked revisions are scored.</param>
    public static async Task CreditAsync(StudyBotDbContext history, Round round, DateTimeOffset now)
    {
        var totals = await RankedTotalsAsync(history, round.Id);
        var streaks = await StreaksBeforeAsync(history, round);
        var earned = await EarnedThatDayAsync(history, round);
        foreach (var (member, total) in totals)
        {
            var before = streaks.GetValueOrDefault(member);
            history.Ledger.Add(new LedgerEntry
            {
                WorkspaceId = round.Subscription.WorkspaceId,
                TrackId = round.Subscription.TrackId,
                MemberId = member,
                RoundId = round.Id,
                Reason = LedgerReason.Answer,
                Points = PointsRules.Points(total, before, earned.GetValueOrDefault(member)),
                Total = total,
                Streak = total > 0 ? before + 1 : 0,
                Date = round.Date,
                CreatedAt = now,
            });
        }

        await history.SaveChangesAsync();
        await BoardTotals.AddRoundAsync(history, round);
    }

    /// <summary>
    /// Keeps the streak of members whose only answers were late but still on the question's day. Safe to repeat: (member, round, reason)
    /// is unique and looked up first.
    /// </summary>
    public static async Task KeepStreaksAsync(StudyBotDbContext history, Round round, DateTimeOffset now)
    {
        var credited = history.Ledger.Where(entry => entry.RoundId == round.Id && entry.Streak > 0).Select(entry => entry.MemberId);
        var late = await history.Answers
            .Where(answer => answer.RoundId == round.Id && answer.StreakDate != null && !credited.Contains(answer.MemberId))
            .Join(
                history.AnswerRevisions.Where(revision => revision.Total > 0),
                answer => new { answer.Id, Number = answer.CurrentNumber ?? 0 },
                revision => new { Id = revision.AnswerId, revision.Number },
                (answer, revision) => new { answer.MemberId, revision.Total })
            .ToListAsync();
        if (late.Count == 0)
        {
            return;
        }

        var streaks = await StreaksBeforeAsync(history, round);
        history.Ledger.AddRange(late.Select(answer => new LedgerEntry
        {
            WorkspaceId = round.Subscription.WorkspaceId,
            TrackId = round.Subscription.TrackId,
            MemberId = answer.MemberId,
            RoundId = round.Id,
            Reason = LedgerReason.StreakKept,
            Points = 0,
            Total = answer.Total ?? 0,
            Streak = streaks.GetValueOrDefault(answer.MemberId) + 1,
            Date = round.Date,
            CreatedAt = now,
        }));
    }

    private static Task<List<(MemberId Member, decimal Total)>> RankedTotalsAsync(StudyBotDbContext history, RoundId id)
    {
        var totals =
            from answer in history.Answers
            where answer.RoundId == id
            join revision in history.AnswerRevisions
                on new { answer.Id, Number = answer.RankedNumber ?? 0 } equals new { Id = revision.AnswerId, revision.Number }
            where revision.Total != null
            orderby answer.MemberId
            select new ValueTuple<MemberId, decimal>(answer.MemberId, revision.Total!.Value);
        return totals.ToListAsync();
    }

    private static async Task<Dictionary<MemberId, int>> StreaksBeforeAsync(StudyBotDbContext history, Round round)
    {
        var previous = await history.Rounds
            .Where(other => other.SubscriptionId == round.SubscriptionId && other.Date < round.Date)
            .Where(other => other.State != RoundState.Missed && other.State != RoundState.Claimed)
            .OrderByDescending(other => other.Date)
            .Select(other => (RoundId?)other.Id)
            .FirstOrDefaultAsync();
        return await history.Ledger
            .Where(entry => entry.RoundId == previous)
            .GroupBy(entry => entry.MemberId)
            .ToDictionaryAsync(entries => entries.Key, entries => entries.Max(entry => entry.Streak));
    }

    private static Task<Dictionary<MemberId, int>> EarnedThatDayAsync(StudyBotDbContext history, Round round) =>
        history.Ledger
            .Where(entry => entry.WorkspaceId == round.Subscription.WorkspaceId && entry.Date == round.Date)
            .GroupBy(entry => entry.MemberId)
            .Select(entries => new { Member = entries.Key, Points = entries.Sum(entry => entry.Points) })
            .ToDictionaryAsync(entry => entry.Member, entry => entry.Points);
}
