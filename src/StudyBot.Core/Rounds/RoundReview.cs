using Microsoft.EntityFrameworkCore;
using StudyBot.Core.History;
using StudyBot.Core.Members;
using StudyBot.Core.Questions;
using StudyBot.Core.Scoring;

namespace StudyBot.Core.Rounds;

/// <summary>How a round went: what the closing post tells.</summary>
/// <param name="Answers">Ranked answers.</param>
/// <param name="AverageTotal">0 to 10.</param>
/// <param name="Best">Answers their authors share, best first.</param>
/// <param name="Missed">What most answers lacked, the commonest first.</param>
public sealed record RoundReview(
    int Answers, decimal AverageTotal, IReadOnlyList<SharedAnswer> Best, IReadOnlyList<MissedConcept> Missed)
{
    private const int BestShown = 2;

    private const decimal BestFrom = 6m;

    private const int MissedShown = 3;

    public static async Task<RoundReview> ReadAsync(
        StudyBotDbContext history, Round round, QuestionEdition edition, CancellationToken cancellationToken)
    {
        var ranked = await (
            from answer in history.Answers
            where answer.RoundId == round.Id
            join revision in history.AnswerRevisions
                on new { answer.Id, Number = answer.RankedNumber ?? 0 } equals new { Id = revision.AnswerId, revision.Number }
            where revision.Score != null
            join member in history.Members on answer.MemberId equals member.Id
            orderby revision.Total descending, revision.WrittenAt, answer.Id
            select new { answer.IsShared, answer.CurrentNumber, member, revision }).AsNoTracking().ToListAsync(cancellationToken);
        var best = ranked
            .Where(row => row.IsShared && row.CurrentNumber is not null && row.revision.Total >= BestFrom)
            .Take(BestShown)
            .Select(row => new SharedAnswer(NameOf(row.member), row.revision.Total ?? 0, row.revision.Text));
        var scores = ranked.Select(row => row.revision.Score!).ToList(); // Not null by the query above.
        return new RoundReview(
            ranked.Count,
            ranked.Count == 0 ? 0 : ranked.Average(row => row.revision.Total ?? 0),
            [.. best],
            MissedBy(scores, edition.Question));
    }

    /// <summary>The concepts that at least half of the answers lack.</summary>
    public static IReadOnlyList<MissedConcept> MissedBy(IReadOnlyList<AnswerScore> scores, Question question)
    {
        var counts = scores
            .SelectMany(score => score.Criteria)
            .SelectMany(criterion => criterion.Missing.Select(concept => (criterion.CriterionId, concept)))
            .CountBy(missing => missing)
            .ToDictionary();
        return [.. question.Criteria
            .SelectMany(criterion => criterion.Concepts.Select(concept =>
                (Concept: concept, Count: counts.GetValueOrDefault((criterion.Id, concept.Id)))))
            .Where(missed => missed.Count * 2 >= scores.Count && missed.Count > 0)
            .OrderByDescending(missed => missed.Count)
            .ThenByDescending(missed => missed.Concept.Weight)
            .ThenBy(missed => missed.Concept.Id, StringComparer.Ordinal)
            .Take(MissedShown)
            .Select(missed => new MissedConcept(missed.Concept.Means, missed.Count))];
    }

    private static string NameOf(Member member) => member.IsHidden || member.IsFormer ? "A member" : member.Name;
}
