using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Members;
using StudyBot.Core.Members.Linking;
using StudyBot.Core.Rounds;
using StudyBot.Core.Scoring;

namespace StudyBot.Core.Standings;

/// <summary>Reads one member's own progress, with that of their linked identities.</summary>
public sealed class ProgressReader(IDbContextFactory<StudyBotDbContext> contexts)
{
    private const int AnswersRead = 20;

    private const int EntriesRead = 10;

    public async Task<Member> MemberAsync(MemberId id, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        return await history.Members.AsNoTracking().SingleAsync(member => member.Id == id, cancellationToken);
    }

    /// <summary>The clock by which it is today for a member: their own, else that of what is posted in their workspace.</summary>
    public async Task<string> ZoneAsync(Member member, CancellationToken cancellationToken)
    {
        if (member.ZoneId is { } own)
        {
            return own;
        }

        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        return await history.Subscriptions
            .Where(subscription => subscription.WorkspaceId == member.WorkspaceId)
            .OrderBy(subscription => subscription.EndedAt != null)
            .ThenBy(subscription => subscription.Id)
            .Select(subscription => subscription.ZoneId)
            .FirstOrDefaultAsync(cancellationToken) ?? "UTC";
    }

    public async Task<Progress> ReadAsync(MemberId id, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var workspace = await (
            from member in history.Members
            where member.Id == id
            join row in history.Workspaces on member.WorkspaceId equals row.Id
            select row).AsNoTracking().SingleAsync(cancellationToken);
        var points = await history.Ledger.Where(entry => entry.MemberId == id).SumAsync(entry => entry.Points, cancellationToken);
        var linked = await LinkGroups.OthersOf(history, id).AsNoTracking().ToListAsync(cancellationToken);
        MemberId[] everyone = [id, .. linked.Select(other => other.Id)];
        var recent = await (
            from answer in history.Answers
            where everyone.Contains(answer.MemberId)
            join round in history.Rounds.Include(row => row.Subscription) on answer.RoundId equals round.Id
            from revision in answer.Revisions
            where revision.Number == answer.CurrentNumber && revision.Score != null
            orderby round.Date descending, round.Id descending
            select new { answer.MemberId, round, round.Subscription, revision.IsLate, revision.Score })
            .Take(AnswersRead).AsNoTracking().ToListAsync(cancellationToken);
        var answers = recent
            .Select(row => new RecentAnswer(
                linked.Find(other => other.Id == row.MemberId) is { } other
                    ? NameElsewhere(row.round, other.Platform)
                    : row.round.LinkIn(workspace.Ref),
                row.Score!.Total, row.IsLate, row.round.State <= RoundState.Open))
            .ToList(); // Scores are not null by the query above.
        return new Progress(
            points,
            await StreaksAsync(history, id, linked, cancellationToken),
            answers,
            await EntriesAsync(history, id, workspace.Ref, cancellationToken),
            ByCriterion(recent.Select(row => row.Score!)),
            linked);
    }

    /// <summary>No link: a card leads to places of its own platform only, and who reads it may not be in that channel.</summary>
    private static Markup NameElsewhere(Round round, string platform) =>
        Markup.Of($"{round.Name} on {PlatformNames.Of(platform)}");

    private static async Task<IReadOnlyList<TrackStreak>> StreaksAsync(
        StudyBotDbContext history, MemberId id, IEnumerable<LinkedIdentity> linked, CancellationToken cancellationToken)
    {
        var streaks = new List<TrackStreak>(await StreaksAsync(history, id, cancellationToken));
        foreach (var other in linked)
        {
            var theirs = await StreaksAsync(history, other.Id, cancellationToken);
            streaks.AddRange(theirs.Select(streak => streak with { Elsewhere = other.Platform }));
        }

        return streaks;
    }

    private static async Task<IReadOnlyList<PointsEntry>> EntriesAsync(
        StudyBotDbContext history, MemberId id, WorkspaceRef workspace, CancellationToken cancellationToken)
    {
        var entries = await (
            from entry in history.Ledger
            where entry.MemberId == id
            join round in history.Rounds.Include(row => row.Subscription) on entry.RoundId equals round.Id
            orderby entry.Id descending
            select new { entry, round, round.Subscription }).Take(EntriesRead).AsNoTracking().ToListAsync(cancellationToken);
        return [.. entries.Select(row =>
            new PointsEntry(row.round.LinkIn(workspace), row.entry.Reason, row.entry.Points, row.entry.Streak))];
    }

    /// <summary>
    /// A streak is alive while its last round is the track's newest posted one that has been scored. A late answer to that
    /// one keeps it, though the ledger says so only when the next round is scored.
    /// </summary>
    private static async Task<IReadOnlyList<TrackStreak>> StreaksAsync(
        StudyBotDbContext history, MemberId id, CancellationToken cancellationToken)
    {
        var scored = history.Rounds.Where(round => round.State == RoundState.Scored || round.State == RoundState.Finished);
        var newest = await scored
            .Include(round => round.Subscription)
            .Where(round => history.Answers.Any(answer => answer.MemberId == id && answer.RoundId == round.Id)
                || history.Ledger.Any(entry => entry.MemberId == id && entry.RoundId == round.Id))
            .Where(round => !scored.Any(later => later.SubscriptionId == round.SubscriptionId && later.Date > round.Date))
            .OrderBy(round => round.SubscriptionId)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var streaks = new List<TrackStreak>();
        foreach (var round in newest)
        {
            streaks.Add(new TrackStreak(round.Subscription.TrackId, await StreakAsync(history, round, id, cancellationToken)));
        }

        return [.. streaks.Where(streak => streak.Length > 0)];
    }

    private static async Task<int> StreakAsync(StudyBotDbContext history, Round round, MemberId id, CancellationToken cancellationToken)
    {
        if (await RoundLedger.LateAnswers(history, round.Id).AnyAsync(late => late.MemberId == id, cancellationToken))
        {
            return (await RoundLedger.StreaksBeforeAsync(history, round)).GetValueOrDefault(id) + 1;
        }

        var entries = history.Ledger.Where(entry => entry.RoundId == round.Id && entry.MemberId == id);
        return await entries.MaxAsync(entry => (int?)entry.Streak, cancellationToken) ?? 0;
    }

    private static IReadOnlyList<CriterionAverage> ByCriterion(IEnumerable<AnswerScore> scores) =>
        [.. scores
            .SelectMany(score => score.Criteria)
            .GroupBy(criterion => criterion.Name)
            .Select(levels => new CriterionAverage(levels.Key, levels.Average(criterion => (decimal)criterion.Level)))
            .OrderBy(average => average.Level)
            .ThenBy(average => average.Name, StringComparer.Ordinal)];
}
