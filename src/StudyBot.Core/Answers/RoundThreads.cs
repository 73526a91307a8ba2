using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Rounds;

namespace StudyBot.Core.Answers;

/// <summary>
/// Which thread belongs to which round. What is said anywhere else is none of the bot's business and is not even stored.
/// </summary>
public sealed class RoundThreads(IDbContextFactory<StudyBotDbContext> contexts)
{
    private readonly ConcurrentDictionary<Place, RoundId> _rounds = new();

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var threads =
            from round in history.Rounds
            where round.ThreadId != null
            join subscription in history.Subscriptions on round.SubscriptionId equals subscription.Id
            join workspace in history.Workspaces on subscription.WorkspaceId equals workspace.Id
            select new { round.Id, round.ThreadId, subscription, workspace };
        await foreach (var thread in threads.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Add(new Place(thread.workspace.Channel(thread.subscription.ChannelId), thread.ThreadId), thread.Id);
        }
    }

    public void Add(Place thread, RoundId round) => _rounds[thread] = round;

    public RoundId? Find(Place thread) => _rounds.TryGetValue(thread, out var round) ? round : null;
}
