using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands.Handling;
using StudyBot.Core.History;
using StudyBot.Core.Text;

namespace StudyBot.Core.Tracks;

/// <summary>Finds running subscriptions by the names people use: the track's id, with more behind it where that is not enough.</summary>
public sealed class SubscriptionFinder(IDbContextFactory<StudyBotDbContext> contexts)
{
    /// <summary>The running subscriptions of a workspace with their names, oldest first.</summary>
    public async Task<IReadOnlyList<(string Name, Subscription Subscription)>> NamedAsync(
        WorkspaceRef workspace, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var running = await history.Subscriptions.Running().AsNoTracking()
            .Where(subscription => history.Workspaces.Any(row =>
                row.Id == subscription.WorkspaceId && row.Platform == workspace.Platform && row.ExternalId == workspace.Id))
            .OrderBy(subscription => subscription.Id)
            .ToListAsync(cancellationToken);
        return NameAll(running);
    }

    /// <summary>A command handler that is given the subscription named in its option, or answers that there is none.</summary>
    public Func<CommandCall, CancellationToken, Task<InteractionReply>> OnFound(
        Func<CommandCall, Subscription, CancellationToken, Task<InteractionReply>> handler) =>
        async (call, cancellationToken) =>
            await FindAsync(call.Place.Channel.Workspace, call.Required("subscription"), cancellationToken) switch
            {
                SubscriptionMatch.Found found => await handler(call, found.Subscription, cancellationToken),
                SubscriptionMatch.NotFound missing => Replies.Problem(missing.Sentence),
                var other => throw new InvalidOperationException($"Unknown match {other}."),
            };

    /// <summary>The running subscription of that number, or null.</summary>
    public async Task<Subscription?> FindAsync(WorkspaceRef workspace, SubscriptionId id, CancellationToken cancellationToken) =>
        (await NamedAsync(workspace, cancellationToken)).FirstOrDefault(pair => pair.Subscription.Id == id).Subscription;

    public async Task<SubscriptionMatch> FindAsync(WorkspaceRef workspace, string name, CancellationToken cancellationToken)
    {
        var named = await NamedAsync(workspace, cancellationToken);
        var found = named.FirstOrDefault(pair => string.Equals(pair.Name, name.Trim(), StringComparison.OrdinalIgnoreCase));
        return found.Subscription is { } subscription
            ? new SubscriptionMatch.Found(subscription, found.Name)
            : new SubscriptionMatch.NotFound(Sentence(name, [.. named.Select(pair => pair.Name)]));
    }

    /// <summary>As short as tells them apart: the track, with its channel, with a number.</summary>
    private static IReadOnlyList<(string Name, Subscription Subscription)> NameAll(IReadOnlyList<Subscription> subscriptions)
    {
        var perTrack = subscriptions.CountBy(subscription => subscription.TrackId).ToDictionary();
        var perChannel = subscriptions.CountBy(subscription => (subscription.TrackId, subscription.ChannelName)).ToDictionary();
        return [.. subscriptions.Select(subscription => (Name(subscription), subscription))];

        string Name(Subscription subscription) =>
            perTrack[subscription.TrackId] == 1 ? subscription.TrackId.Value
            : perChannel[(subscription.TrackId, subscription.ChannelName)] == 1 ? $"{subscription.TrackId}@{subscription.ChannelName}"
            : $"{subscription.TrackId}@{subscription.ChannelName}-{subscription.Id}";
    }

    private static Markup Sentence(string typed, List<string> names) => (names, NearestMatch.Find(typed, names)) switch
    {
        ([], _) => Markup.Of($"Nothing is set up here yet. Begin with **setup**."),
        (_, { } nearest) => Markup.Of($"There is no subscription {CodeSpan.Of(typed)}. Did you mean {CodeSpan.Of(nearest)}?"),
        _ => Markup.Of($"There is no subscription {CodeSpan.Of(typed)}. There are: {string.Join(", ", names)}."),
    };
}
