using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Answers;
using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Members;
using StudyBot.Core.Rounds;
using StudyBot.Core.Rulings;
using StudyBot.Core.Scoring.Judge;

namespace StudyBot.Core.Judging.Telling;

/// <summary>Tells members what the judge says, by replacing the card that told them the rule score.</summary>
public sealed class JudgeNotifier(
    IDbContextFactory<StudyBotDbContext> contexts,
    HistoryWriter writer,
    ChatPlatforms platforms,
    EditionShelf editions,
    JudgementText texts,
    RulingText rulings,
    ILogger<JudgeNotifier> logger)
{
    private const int MostAtOnce = 100;

    /// <summary>Only where the rule score was told and is still the newest: a newer version has a card of its own.</summary>
    public async Task TellAsync(CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var untold =
            from judgement in history.Judgements
            where !judgement.IsTold && (judgement.State != JudgementState.Waiting || judgement.Problem != null)
            where judgement.Problem != JudgeProblem.TooShort
            join revision in history.AnswerRevisions on judgement.RevisionId equals revision.Id
            join answer in history.Answers on revision.AnswerId equals answer.Id
            where answer.CurrentNumber == revision.Number && answer.LastNumber == revision.Number && answer.ToldNumber == revision.Number
            join round in history.Rounds.Include(round => round.Subscription) on answer.RoundId equals round.Id
            join member in history.Members on answer.MemberId equals member.Id
            join workspace in history.Workspaces on member.WorkspaceId equals workspace.Id
            orderby judgement.Id
            select new { judgement, revision, answer, round, round.Subscription, member, workspace };
        foreach (var row in await untold.Take(MostAtOnce).AsNoTracking().ToListAsync(cancellationToken))
        {
            var edition = await editions.GetAsync(row.round.EditionId, cancellationToken);
            var section = await texts.SectionAsync(row.judgement, row.workspace.Id, edition.Rubric, cancellationToken);
            var card = ResultCard.Scored(row.answer, row.revision, null, row.round, edition.Question.Title);
            var ruled = row.revision.Score is { IsOverruled: true }
                ? await rulings.SectionsAsync(row.revision, row.round, cancellationToken)
                : [];
            var to = Addressee.Of(row.workspace, row.Subscription, row.round, row.member);
            if (await platforms.TryWhisperAsync(
                to.Whisper(AnswerNotifier.KeyOf(row.round.Id), card with { Sections = [.. card.Sections, .. ruled, section] }),
                logger,
                cancellationToken))
            {
                await RememberAsync(row.judgement, cancellationToken);
            }
        }
    }

    /// <summary>Unless the row says something else meanwhile.</summary>
    private Task RememberAsync(Judgement told, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            history => history.Judgements
                .Where(row => row.Id == told.Id && row.State == told.State && row.Problem == told.Problem)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.IsTold, true), cancellationToken),
            cancellationToken);
}
