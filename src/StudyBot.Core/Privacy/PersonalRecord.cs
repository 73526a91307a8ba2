using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Answers;
using StudyBot.Core.History;
using StudyBot.Core.Judging;
using StudyBot.Core.Judging.Licensing;
using StudyBot.Core.Members;
using StudyBot.Core.Members.Linking;
using StudyBot.Core.Rounds;
using StudyBot.Core.Rulings;
using StudyBot.Core.Scoring.Judge;

namespace StudyBot.Core.Privacy;

/// <summary>Everything the history holds about one member: as a copy, or gone.</summary>
public sealed class PersonalRecord(IDbContextFactory<StudyBotDbContext> contexts, HistoryWriter writer)
{
    /// <summary>Indented JSON.</summary>
    public async Task<string> ExportAsync(MemberId id, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var member = await history.Members.AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        var answers = await history.Answers.Include(answer => answer.Revisions).AsNoTracking()
            .Where(answer => answer.MemberId == id).OrderBy(answer => answer.Id).ToListAsync(cancellationToken);
        var judgements = await (
            from answer in history.Answers
            where answer.MemberId == id
            from revision in answer.Revisions
            join judgement in history.Judgements on revision.Id equals judgement.RevisionId
            select judgement).AsNoTracking().ToDictionaryAsync(judgement => judgement.RevisionId, cancellationToken);
        var rulings = (await (
            from answer in history.Answers
            where answer.MemberId == id
            from revision in answer.Revisions
            join ruling in history.Rulings on revision.Id equals ruling.RevisionId
            orderby ruling.Id
            select ruling).AsNoTracking().ToListAsync(cancellationToken)).ToLookup(ruling => ruling.RevisionId);
        var messages = await history.Inbox.AsNoTracking()
            .Where(entry => entry.MemberId == id && entry.Text != "").OrderBy(entry => entry.Id).ToListAsync(cancellationToken);
        var ledger = await history.Ledger.AsNoTracking()
            .Where(entry => entry.MemberId == id).OrderBy(entry => entry.Id).ToListAsync(cancellationToken);
        var acts = await history.Audit.AsNoTracking()
            .Where(entry => entry.ActorId == id).OrderBy(entry => entry.Id).ToListAsync(cancellationToken);
        var export = new PersonalExport(
            member.Name,
            member.ExternalId,
            member.IsHidden,
            member.ZoneId,
            member.DayStart,
            member.JudgeProvider,
            await LinksAsync(history, id, cancellationToken),
            [.. answers.SelectMany(answer => answer.Revisions
                .OrderBy(revision => revision.Number)
                .Select(revision => Export(answer, revision, judgements.GetValueOrDefault(revision.Id), rulings[revision.Id])))],
            [.. messages.Select(entry => new ExportedMessage(entry.RoundId.Value, entry.WrittenAt, entry.Text))],
            [.. ledger.Select(entry =>
                new ExportedPoints(entry.RoundId.Value, entry.Date, entry.Reason.ToString(), entry.Points, entry.Streak))],
            [.. acts.Select(entry => new ExportedAct(entry.At, entry.Act, entry.Target, entry.Before, entry.After))]);
        return JsonSerializer.Serialize(export, ExportJsonContext.Default.PersonalExport);
    }

    /// <summary>
    /// Removes text, scores, settings, links and name. The ledger keeps its rows, so every board stays what it was. Messages still standing
    /// on the platform are marked as deleted at the moment they were sent, so that reading a thread back does not bring them in again.
    /// </summary>
    public Task DeleteAsync(MemberId id, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            async history =>
            {
                var messages = await history.Inbox
                    .Where(entry => entry.MemberId == id && entry.Kind == InboxKind.Message)
                    .Select(entry => new { entry.RoundId, entry.MessageId, entry.SentAt })
                    .ToListAsync();
                await history.Inbox
                    .Where(deletion => deletion.Kind == InboxKind.Deletion && history.Inbox.Any(message =>
                        message.MemberId == id && message.RoundId == deletion.RoundId && message.MessageId == deletion.MessageId))
                    .ExecuteDeleteAsync();
                history.Inbox.AddRange(messages
                    .DistinctBy(message => (message.RoundId, message.MessageId))
                    .Select(message => new InboxEntry
                    {
                        RoundId = message.RoundId,
                        Kind = InboxKind.Deletion,
                        MessageId = message.MessageId,
                        Text = "",
                        SentAt = message.SentAt,
                        WrittenAt = message.SentAt,
                        IsTaken = true,
                    }));
                await history.Inbox.Where(entry => entry.MemberId == id).ExecuteDeleteAsync();
                foreach (var answer in await history.Answers.Where(answer => answer.MemberId == id).Select(answer => answer.Id).ToListAsync())
                {
                    await SimilarityWatch.NoticesAbout(history, answer).ExecuteDeleteAsync();
                }

                await DeleteRepliesAsync(history, id);
                await history.Answers.Where(answer => answer.MemberId == id).ExecuteDeleteAsync();
                await LinkGroups.LeaveAsync(history, id);
                await history.LinkCodes.Where(code => code.MemberId == id).ExecuteDeleteAsync();
                await history.LinkTries.Where(wrong => wrong.MemberId == id).ExecuteDeleteAsync();
                await history.StaffNotices.Where(notice => notice.MemberId == id).ExecuteDeleteAsync();
                var member = await history.Members.SingleAsync(row => row.Id == id);
                member.Name = "Former member";
                member.ExternalId = $"former-{id}";
                (member.IsHidden, member.IsFormer, member.ZoneId, member.DayStart) = (true, true, null, Member.DefaultDayStart);
                member.JudgeProvider = null;
            },
            cancellationToken);

    /// <summary>The judge's replies quote the answer. They are kept by its content, so they go by its content.</summary>
    private static async Task DeleteRepliesAsync(StudyBotDbContext history, MemberId id)
    {
        var texts = await history.Answers
            .Where(answer => answer.MemberId == id)
            .SelectMany(answer => answer.Revisions.Select(revision => revision.Text))
            .ToListAsync();
        var hashes = texts.SelectMany(BiasMirror.WordingsOf).Select(text => ContentHash.Of(text)).Distinct().ToList();
        await history.JudgeReplies.Where(reply => hashes.Contains(reply.AnswerHash)).ExecuteDeleteAsync();
    }

    private static async Task<ExportedLinks> LinksAsync(StudyBotDbContext history, MemberId id, CancellationToken cancellationToken)
    {
        var others = await LinkGroups.OthersOf(history, id).AsNoTracking().ToListAsync(cancellationToken);
        return new ExportedLinks(
            [.. others.Select(other => new ExportedLink(other.Platform, other.LinkedAt))],
            await history.LinkCodes
                .Where(code => code.MemberId == id).Select(code => (DateTimeOffset?)code.ExpiresAt).SingleOrDefaultAsync(cancellationToken),
            await history.LinkTries
                .Where(wrong => wrong.MemberId == id).OrderBy(wrong => wrong.At).Select(wrong => wrong.At).ToListAsync(cancellationToken));
    }

    private static ExportedAnswer Export(
        Answer answer, AnswerRevision revision, Judgement? judgement, IEnumerable<Ruling> rulings) => new(
        answer.RoundId.Value,
        revision.Number,
        revision.WrittenAt,
        revision.IsLate,
        answer.IsShared,
        revision.Text,
        revision.Total,
        revision.Score,
        judgement?.Total,
        judgement?.Score,
        [.. rulings.Select(ruling => new ExportedRuling(ruling.CriterionId, ruling.LevelBefore, ruling.Level, ruling.Note, ruling.At))]);
}
