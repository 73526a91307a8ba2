using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Answers;
using StudyBot.Core.History;
using StudyBot.Core.Moderation;
using StudyBot.Core.Scoring;

namespace StudyBot.Core.Rounds;

/// <summary>Tells a moderator, and nobody else, of answers to a round that are very much alike. Nothing follows by itself.</summary>
public sealed class SimilarityWatch(IDbContextFactory<StudyBotDbContext> contexts, EditionShelf editions, StaffNotifier staff)
{
    private const int MostCompared = 500;

    private const string KeyPrefix = "similar-";

    /// <summary>The notices that name the author of an answer: what to look for when that member wants everything deleted.</summary>
    public static IQueryable<StaffNotice> NoticesAbout(StudyBotDbContext history, AnswerId answer)
    {
        var (asEarlier, asLater) = ($"{KeyPrefix}{answer}-", $"-{answer}");
        return history.StaffNotices.Where(notice =>
            notice.Key.StartsWith(KeyPrefix) && (notice.Key.StartsWith(asEarlier) || notice.Key.EndsWith(asLater)));
    }

    /// <param name="round">Scored, with its subscription.</param>
    public async Task TellAsync(Round round, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var answers = await (
            from answer in history.Answers
            where answer.RoundId == round.Id
            join revision in history.AnswerRevisions
                on new { answer.Id, Number = answer.RankedNumber ?? 0 } equals new { Id = revision.AnswerId, revision.Number }
            join member in history.Members on answer.MemberId equals member.Id
            orderby revision.WrittenAt, revision.Id
            select new { answer.Id, member.Name, revision.Text }).Take(MostCompared).AsNoTracking().ToListAsync(cancellationToken);
        var question = (await editions.GetAsync(round.EditionId, cancellationToken)).Question;
        foreach (var (earlier, later, share) in AnswerSimilarity.Find(question, [.. answers.Select(answer => answer.Text)]))
        {
            await staff.TellAsync(
                round.Subscription,
                KeyOf(answers[earlier].Id, answers[later].Id),
                $"The answer of {answers[later].Name} to \"{question.Title}\" ({round.Date:yyyy-MM-dd}) "
                + $"shares {share:P0} of its wording with the earlier one of {answers[earlier].Name}. "
                + "Only you are told; nothing was done about it.",
                cancellationToken);
        }
    }

    private static string KeyOf(AnswerId earlier, AnswerId later) => $"{KeyPrefix}{earlier}-{later}";
}
