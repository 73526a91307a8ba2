using Microsoft.EntityFrameworkCore;
using StudyBot.Core.History;
using StudyBot.Core.Members;
using StudyBot.Core.Rounds;

namespace StudyBot.Core.Answers;

/// <summary>Step 4 of the picture: turns what lies in the inbox into answers and their revisions.</summary>
public sealed class AnswerCollector(HistoryWriter writer)
{
    private const int MostAtOnce = 250;

    /// <summary>Takes the next entries. Returns what came of them; empty when nothing was waiting.</summary>
    public Task<IReadOnlyList<CollectedAnswer>> CollectAsync(CancellationToken cancellationToken) =>
        writer.WriteAsync(CollectAsync, cancellationToken);

    private static async Task<IReadOnlyList<CollectedAnswer>> CollectAsync(StudyBotDbContext history)
    {
        var waiting = await history.Inbox.Where(entry => !entry.IsTaken).OrderBy(entry => entry.Id).Take(MostAtOnce).ToListAsync();
        if (waiting.Count == 0)
        {
            return [];
        }

        var isNew = waiting.Select(entry => entry.Id).ToHashSet();
        var touched = await TouchedAsync(history, waiting);
        var roundIds = touched.Select(pair => pair.Round).Distinct().ToList();
        var memberIds = touched.Select(pair => pair.Member).Distinct().ToList();
        var rounds = await history.Rounds
            .Include(round => round.Subscription)
            .Where(round => roundIds.Contains(round.Id))
            .AsNoTracking()
            .ToDictionaryAsync(round => round.Id);
        var members = await history.Members.Where(member => memberIds.Contains(member.Id)).AsNoTracking().ToDictionaryAsync(member => member.Id);
        var answers = await AnswersAsync(history, roundIds, memberIds);
        var entries = await EntriesAsync(history, roundIds, memberIds);
        var collected = new List<CollectedAnswer>();
        foreach (var (roundId, memberId) in touched)
        {
            var all = entries(roundId, memberId).Where(entry => entry.IsTaken || isNew.Contains(entry.Id)).ToList();
            var before = AnswerComposer.Compose([.. all.Where(entry => entry.IsTaken)], rounds[roundId].DeadlineAt);
            var composition = AnswerComposer.Compose(all, rounds[roundId].DeadlineAt);
            var answer = answers.GetValueOrDefault((roundId, memberId));
            if (answer is null && composition is { Current: null, Ranked: null })
            {
                continue;
            }

            answer ??= history.Answers.Add(new Answer { RoundId = roundId, MemberId = memberId }).Entity;
            var wasStanding = answer.CurrentNumber is not null;
            AnswerRevisor.Apply(answer, before, composition, rounds[roundId], members[memberId]);
            collected.Add(new CollectedAnswer(
                roundId,
                memberId,
                IsWithdrawn: wasStanding && answer.CurrentNumber is null,
                [.. composition.Undecided.ExceptBy(before.Undecided.Select(entry => entry.Id), entry => entry.Id)]));
        }

        // Messages to be asked about are taken only when their author was asked, so that a crash in between asks again.
        var undecided = collected.SelectMany(answer => answer.Undecided).Select(message => message.Id).ToHashSet();
        waiting.ForEach(entry => entry.IsTaken = !undecided.Contains(entry.Id));
        return collected;
    }

    /// <summary>Whose answers the entries concern. A deletion says which message, not whose: the message's own entry does.</summary>
    private static async Task<List<(RoundId Round, MemberId Member)>> TouchedAsync(StudyBotDbContext history, List<InboxEntry> waiting)
    {
        var touched = waiting.Where(entry => entry.MemberId is not null).Select(entry => (entry.RoundId, entry.MemberId!.Value)).ToHashSet();
        var deleted = waiting.Where(entry => entry.MemberId is null).Select(entry => entry.MessageId).ToList();
        if (deleted.Count > 0)
        {
            var owners = await history.Inbox
                .Where(entry => deleted.Contains(entry.MessageId) && entry.MemberId != null)
                .Select(entry => new { entry.RoundId, entry.MemberId })
                .ToListAsync();
            touched.UnionWith(owners.Select(owner => (owner.RoundId, owner.MemberId!.Value))); // Not null by the query above.
        }

        return [.. touched];
    }

    private static Task<Dictionary<(RoundId RoundId, MemberId MemberId), Answer>> AnswersAsync(
        StudyBotDbContext history, List<RoundId> rounds, List<MemberId> members) =>
        history.Answers
            .Include(answer => answer.Revisions)
            .Where(answer => rounds.Contains(answer.RoundId) && members.Contains(answer.MemberId))
            .ToDictionaryAsync(answer => (answer.RoundId, answer.MemberId));

    private static async Task<Func<RoundId, MemberId, IReadOnlyList<InboxEntry>>> EntriesAsync(
        StudyBotDbContext history, List<RoundId> rounds, List<MemberId> members)
    {
        var own = (await history.Inbox
                .Where(entry => rounds.Contains(entry.RoundId) && entry.MemberId != null && members.Contains(entry.MemberId.Value))
                .AsNoTracking()
                .ToListAsync())
            .ToLookup(entry => (entry.RoundId, entry.MemberId!.Value));
        var deletions = (await history.Inbox
                .Where(entry => rounds.Contains(entry.RoundId) && entry.Kind == InboxKind.Deletion)
                .AsNoTracking()
                .ToListAsync())
            .ToLookup(entry => entry.RoundId);
        return (round, member) => [.. own[(round, member)], .. deletions[round]];
    }
}
