using Microsoft.EntityFrameworkCore;
using StudyBot.Core.History;
using StudyBot.Core.Members;
using StudyBot.Core.Rounds;
using StudyBot.Core.Scoring;

namespace StudyBot.Core.Standings;

/// <summary>Reads one member's own progress.</summary>
public sealed class ProgressReader(IDbContextFactory<StudyBotDbContext> contexts)
{
    private const int AnswersRead = 20;

    public async Task<Member> MemberAsync(MemberId id, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        return await history.Members.AsNoTracking().SingleAsync(member => member.Id == id, cancellationToken);
    }

    public async Task<Progress> ReadAsync(MemberId id, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var points = await history.Ledger.Where(entry => entry.MemberId == id).SumAsync(entry => entry.Points, cancellationToken);
        var recent = await (
            from answer in history.Answers
            where answer.MemberId == id
            join round in history.Rounds on answer.RoundId equals round.Id
            from revision in answer.Revisions
            where revision.Number == answer.CurrentNumber && revision.Score != null
            orderby round.Date descending, round.Id descending
            select new { round.Date, round.QuestionId, round.State, revision.IsLate, revision.Score })
            .Take(AnswersRead).AsNoTracking().ToListAsync(cancellationToken);
        var answers = recent
            .Select(row => new RecentAnswer(row.Date, row.QuestionId, row.Score!.Total, row.IsLate, row.State <= RoundState.Open))
            .ToList(); // Scores are not null by the query above.
        return new Progress(points, await StreaksAsync(history, id, cancellationToken), answers, ByCriterion(recent.Select(row => row.Score!)));
    }

    /// <summary>A streak is alive while its last round is the track's newest posted one that has been scored, or a later one is still open.</summary>
    private static async Task<IReadOnlyList<TrackStreak>> StreaksAsync(StudyBotDbContext history, MemberId id, CancellationToken cancellationToken)
    {
        var newest =
            from round in history.Rounds
            where round.State == RoundState.Scored || round.State == RoundState.Finished
            group round by round.SubscriptionId into rounds
            select new { SubscriptionId = rounds.Key, Date = rounds.Max(round => round.Date) };
        var streaks =
            from entry in history.Ledger
            where entry.MemberId == id && entry.Streak > 0
            join round in history.Rounds on entry.RoundId equals round.Id
            join last in newest on new { round.SubscriptionId, round.Date } equals new { last.SubscriptionId, last.Date }
            select new TrackStreak(entry.TrackId, entry.Streak);
        return await streaks.ToListAsync(cancellationToken);
    }

    private static IReadOnlyList<CriterionAverage> ByCriterion(IEnumerable<AnswerScore> scores) =>
        [.. scores
            .SelectMany(score => score.Criteria)
            .GroupBy(criterion => criterion.Name)
            .Select(levels => new CriterionAverage(levels.Key, levels.Average(criterion => (decimal)criterion.Level)))
            .OrderBy(average => average.Level)
            .ThenBy(average => average.Name, StringComparer.Ordinal)];
}
