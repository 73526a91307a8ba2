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
        if (await PreviousAsync(history, round) is { } previous)
        {
            await KeepStreaksAsync(history, previous, now); // Until now late answers could come in.
        }

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
    /// Corrects what a member earned in a round whose points are out, because a ruling changed the total. A row is added and none is changed;
    /// streaks that later rounds counted stay as they were.
    /// </summary>
    /// <param name="round">With its subscription.</param>
    /// <param name="ruling">Its number: the same ruling corrects once.</param>
    /// <returns>The points added, or taken when below 0; null when the round has credited the member nothing yet.</returns>
    public static async Task<int?> CorrectAsync(
        StudyBotDbContext history, Round round, MemberId member, decimal total, long ruling, DateTimeOffset now)
    {
        var entries = await history.Ledger
            .Where(entry => entry.RoundId == round.Id && entry.MemberId == member)
            .AsNoTracking()
            .ToListAsync();
        if (entries.Find(entry => entry.Reason == LedgerReason.Answer) is not { } first)
        {
            return null;
        }

        var credited = entries.Sum(entry => entry.Points);
        var before = first.Streak > 0 ? first.Streak - 1 : (await StreaksBeforeAsync(history, round)).GetValueOrDefault(member);
        var elsewhere = (await EarnedThatDayAsync(history, round)).GetValueOrDefault(member) - credited;
        var points = PointsRules.Points(total, before, elsewhere) - credited;
        history.Ledger.Add(new LedgerEntry
        {
            WorkspaceId = round.Subscription.WorkspaceId,
            TrackId = round.Subscription.TrackId,
            MemberId = member,
            RoundId = round.Id,
            Reason = LedgerReason.Ruling,
            Correction = ruling,
            Points = points,
            Total = total,
            Streak = total > 0 ? before + 1 : 0,
            Date = round.Date,
            CreatedAt = now,
        });
        await history.SaveChangesAsync();
        return points;
    }

    /// <summary>
    /// The members who have nothing in the ledger for a round but whose late answer, still on the question's day, keeps
    /// their streak; with the answer's total.
    /// </summary>
    public static IQueryable<LateAnswer> LateAnswers(StudyBotDbContext history, RoundId id)
    {
        var credited = history.Ledger.Where(entry => entry.RoundId == id).Select(entry => entry.MemberId);
        return
            from answer in history.Answers
            where answer.RoundId == id && answer.StreakDate != null && !credited.Contains(answer.MemberId)
            join revision in history.AnswerRevisions
                on new { answer.Id, Number = answer.CurrentNumber ?? 0 } equals new { Id = revision.AnswerId, revision.Number }
            where revision.Total > 0
            select new LateAnswer { MemberId = answer.MemberId, Total = revision.Total!.Value };
    }

    /// <summary>The streak each member had when the round was posted.</summary>
    public static async Task<IReadOnlyDictionary<MemberId, int>> StreaksBeforeAsync(StudyBotDbContext history, Round round)
    {
        var previous = await PreviousAsync(history, round);
        return previous is null
            ? new Dictionary<MemberId, int>()
            : await history.Ledger
                .Where(entry => entry.RoundId == previous.Id)
                .GroupBy(entry => entry.MemberId)
                .ToDictionaryAsync(entries => entries.Key, entries => entries.Max(entry => entry.Streak));
    }

    private static async Task KeepStreaksAsync(StudyBotDbContext history, Round round, DateTimeOffset now)
    {
        var streaks = await StreaksBeforeAsync(history, round);
        foreach (var late in await LateAnswers(history, round.Id).ToListAsync())
        {
            history.Ledger.Add(new LedgerEntry
            {
                WorkspaceId = round.Subscription.WorkspaceId,
                TrackId = round.Subscription.TrackId,
                MemberId = late.MemberId,
                RoundId = round.Id,
                Reason = LedgerReason.StreakKept,
                Points = 0,
                Total = late.Total,
                Streak = streaks.GetValueOrDefault(late.MemberId) + 1,
                Date = round.Date,
                CreatedAt = now,
            });
        }

        await history.SaveChangesAsync();
    }

    /// <summary>The round posted before this one; dates without a post do not count.</summary>
    private static Task<Round?> PreviousAsync(StudyBotDbContext history, Round round) =>
        history.Rounds
            .Include(other => other.Subscription)
            .Where(other => other.SubscriptionId == round.SubscriptionId && other.Date < round.Date)
            .Where(other => other.State != RoundState.Missed && other.State != RoundState.Claimed)
            .OrderByDescending(other => other.Date)
            .FirstOrDefaultAsync();

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

    private static Task<Dictionary<MemberId, int>> EarnedThatDayAsync(StudyBotDbContext history, Round round) =>
        history.Ledger
            .Where(entry => entry.WorkspaceId == round.Subscription.WorkspaceId && entry.Date == round.Date)
            .GroupBy(entry => entry.MemberId)
            .Select(entries => new { Member = entries.Key, Points = entries.Sum(entry => entry.Points) })
            .ToDictionaryAsync(entry => entry.Member, entry => entry.Points);
}
