using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Answers;
using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Members;

namespace StudyBot.Core.Rounds;

/// <summary>Finds the round a member means, and what they have said in it.</summary>
public sealed class RoundFinder(IDbContextFactory<StudyBotDbContext> contexts, RoundThreads threads)
{
    /// <summary>A round of the workspace, or null: ids come back from buttons, which anybody could forge.</summary>
    public async Task<Round?> FindAsync(RoundId id, WorkspaceRef workspace, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        return await history.RoundsOf(workspace).SingleOrDefaultAsync(round => round.Id == id, cancellationToken);
    }

    /// <summary>The round of the thread, else the newest open one of the channel, else the only open one of the workspace.</summary>
    public async Task<Round?> OpenAtAsync(Place place, CancellationToken cancellationToken)
    {
        if (threads.Find(place) is { } here)
        {
            return await FindAsync(here, place.Channel.Workspace, cancellationToken);
        }

        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var open = await history.RoundsOf(place.Channel.Workspace)
            .Where(round => round.State == RoundState.Open)
            .OrderByDescending(round => round.PostedAt)
            .ToListAsync(cancellationToken);
        return open.Find(round => round.Subscription.ChannelId == place.Channel.Id) ?? (open.Count == 1 ? open[0] : null);
    }

    /// <summary>The member's answer as it stands, or empty.</summary>
    public async Task<string> StandingTextAsync(RoundId id, MemberRef member, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var text =
            from answer in AnswersOf(history, member)
            where answer.RoundId == id
            from revision in answer.Revisions
            where revision.Number == answer.CurrentNumber
            select revision.Text;
        return await text.SingleOrDefaultAsync(cancellationToken) ?? "";
    }

    /// <summary>The member's answer to a round, or their newest one, with its revisions; null when there is none.</summary>
    public async Task<(Answer Answer, Round Round)?> AnswerAsync(MemberRef member, RoundId? id, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var answer = await AnswersOf(history, member)
            .Where(answer => id == null || answer.RoundId == id)
            .OrderByDescending(answer => answer.Id)
            .Include(answer => answer.Revisions)
            .AsNoTracking()
            .FirstOrDefaultAsync(cancellationToken);
        return answer is null
            ? null
            : (answer, await history.RoundAsync(answer.RoundId, cancellationToken));
    }

    public async Task<bool> IsAuthorAsync(RoundId id, MemberId member, string messageId, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        return await history.Inbox.AnyAsync(
            entry => entry.RoundId == id && entry.MessageId == messageId && entry.MemberId == member && entry.Kind == InboxKind.Message,
            cancellationToken);
    }

    private static IQueryable<Answer> AnswersOf(StudyBotDbContext history, MemberRef member) =>
        from answer in history.Answers
        join row in history.Members on answer.MemberId equals row.Id
        join workspace in history.Workspaces on row.WorkspaceId equals workspace.Id
        where row.ExternalId == member.Id && workspace.Platform == member.Platform && workspace.ExternalId == member.WorkspaceId
        select answer;
}
