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
        var waiting = await history.Inbox.Where(entry => !entry.IsTaken).OrderBy(entry => entry.Id).Take(MostAtOnce).AsNoTracking().ToListAsync();
        var isNew = waiting.Select(entry => entry.Id).ToHashSet();
        var collected = new List<CollectedAnswer>();
        foreach (var round in (await TouchedAsync(history, waiting)).GroupBy(pair => pair.Round, pair => pair.Member))
        {
            collected.AddRange(await CollectRoundAsync(history, round.Key, [.. round], isNew));
        }

        // Messages to be asked about are taken only when their author was asked, so that a crash in between asks again.
        var undecided = collected.SelectMany(answer => answer.Undecided).Select(message => message.Id).ToHashSet();
        var taken = isNew.Except(undecided).ToList();
        await history.Inbox.Where(entry => taken.Contains(entry.Id)).ExecuteUpdateAsync(entry => entry.SetProperty(row => row.IsTaken, true));
        return collected;
    }

    private static async Task<List<CollectedAnswer>> CollectRoundAsync(
        StudyBotDbContext history, RoundId id, List<MemberId> memberIds, HashSet<long> isNew)
    {
        var round = await history.Rounds.Include(row => row.Subscription).AsNoTracking().SingleAsync(row => row.Id == id);
        var members = await history.Members
            .Where(member => memberIds.Contains(member.Id))
            .AsNoTracking()
            .ToDictionaryAsync(member => member.Id);
        var answers = await history.Answers
            .Include(answer => answer.Revisions)
            .Where(answer => answer.RoundId == id && memberIds.Contains(answer.MemberId))
            .ToDictionaryAsync(answer => answer.MemberId);
        var ofRound = history.Inbox.Where(entry => entry.RoundId == id).AsNoTracking();
        var deletions = await ofRound.Where(entry => entry.Kind == InboxKind.Deletion).ToListAsync();
        var entries = (await ofRound.Where(entry => entry.MemberId != null && memberIds.Contains(entry.MemberId.Value)).ToListAsync())
            .ToLookup(entry => entry.MemberId!.Value); // Not null by the query.
        var begun = new List<Answer>();
        List<CollectedAnswer> collected = [.. memberIds
            .Select(member =>
            {
                var known = entries[member].Concat(deletions).Where(entry => entry.IsTaken || isNew.Contains(entry.Id)).ToList();
                return Collect(begun, round, members[member], answers.GetValueOrDefault(member), known);
            })
            .OfType<CollectedAnswer>()];
        await InsertAsync(history, begun);
        return collected;
    }

    private static async Task InsertAsync(StudyBotDbContext history, List<Answer> begun)
    {
        await history.InsertAllAsync(begun);
        foreach (var answer in begun)
        {
            foreach (var revision in answer.Revisions)
            {
                revision.AnswerId = answer.Id;
            }
        }

        await history.InsertAllAsync([.. begun.SelectMany(answer => answer.Revisions)]);
    }

    /// <returns>Null when the entries amount to no answer and there was none before.</returns>
    private static CollectedAnswer? Collect(
        List<Answer> begun, Round round, Member member, Answer? answer, List<InboxEntry> entries)
    {
        var before = AnswerComposer.Compose([.. entries.Where(entry => entry.IsTaken)], round.DeadlineAt);
        var now = AnswerComposer.Compose(entries, round.DeadlineAt);
        if (answer is null && now is { Current: null, Ranked: null })
        {
            return null;
        }

        if (answer is null)
        {
            begun.Add(answer = new Answer { RoundId = round.Id, MemberId = member.Id });
        }

        var wasStanding = answer.CurrentNumber is not null;
        AnswerRevisor.Apply(answer, before, now, round, member);
        return new CollectedAnswer(
            round.Id,
            member.Id,
            IsWithdrawn: wasStanding && answer.CurrentNumber is null,
            [.. now.Undecided.ExceptBy(before.Undecided.Select(entry => entry.Id), entry => entry.Id)]);
    }

    /// <summary>Whose answers the entries concern. A deletion says which message, not whose: the message's own entry does.</summary>
    private static async Task<List<(RoundId Round, MemberId Member)>> TouchedAsync(StudyBotDbContext history, List<InboxEntry> waiting)
    {
        var touched = waiting
            .Where(entry => entry.MemberId is not null)
            .Select(entry => (entry.RoundId, entry.MemberId!.Value)) // Not null by the filter above.
            .ToHashSet();
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
}
