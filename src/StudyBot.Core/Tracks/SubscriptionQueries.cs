using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.History;

namespace StudyBot.Core.Tracks;

/// <summary>Questions about subscriptions that are asked in several places.</summary>
public static class SubscriptionQueries
{
    public static IQueryable<Subscription> Running(this IQueryable<Subscription> subscriptions) =>
        subscriptions.Where(subscription => subscription.EndedAt == null).Include(subscription => subscription.Exceptions);

    public static async Task<ChannelRef> ChannelOfAsync(
        this StudyBotDbContext history, Subscription subscription, CancellationToken cancellationToken)
    {
        var workspace = await history.Workspaces.AsNoTracking()
            .SingleAsync(other => other.Id == subscription.WorkspaceId, cancellationToken);
        return workspace.Channel(subscription.ChannelId);
    }

    /// <summary>The newest date that has a round, whatever became of it.</summary>
    public static async Task<DateOnly?> LatestHandledAsync(
        this StudyBotDbContext history, SubscriptionId subscription, CancellationToken cancellationToken) =>
        await history.Rounds
            .Where(round => round.SubscriptionId == subscription)
            .MaxAsync(round => (DateOnly?)round.Date, cancellationToken);
}
