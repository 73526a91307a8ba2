using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands.Handling;
using StudyBot.Core.History;
using StudyBot.Core.Text;

namespace StudyBot.Core.Tracks;

/// <summary>Finds running subscriptions by the names people use: the track's id, with more behind it where that is not enough.</summary>
public sealed class SubscriptionFinder(IDbContextFactory<StudyBotDbContext> contexts, ChatPlatforms platforms)
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
        {
            var typed = call.Required("subscription");
            var named = await NamedAsync(call.Place.Channel.Workspace, cancellationToken);
            var (_, found) = named.FirstOrDefault(pair => string.Equals(pair.Name, typed.Trim(), StringComparison.OrdinalIgnoreCase));
            return found is null
                ? Replies.Problem(Missing(typed, [.. named.Select(pair => pair.Name)]))
                : await handler(call, found, cancellationToken);
        };

    /// <summary>
    /// A button handler that is given the running subscription its id names and the moderator who pressed it. Both are checked:
    /// anybody could forge a button.
    /// </summary>
    public Func<Interaction.ButtonPressed, ButtonId, CancellationToken, Task<InteractionReply>> OnPressed(
        Func<ChatMember, Subscription, CancellationToken, Task<InteractionReply>> handler) =>
        async (press, id, cancellationToken) =>
        {
            if (!press.Member.IsModerator)
            {
                return Replies.Problem($"Subscriptions are for moderators. {platforms.AskModerator(press.Member.Ref.Platform)}");
            }

            var named = await NamedAsync(press.Place.Channel.Workspace, cancellationToken);
            var (_, found) = named.FirstOrDefault(pair => pair.Subscription.Id == new SubscriptionId(id.Target));
            return found is null
                ? Replies.Problem($"This subscription has ended already.")
                : await handler(press.Member, found, cancellationToken);
        };

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

    private static Markup Missing(string typed, List<string> names) => names.Count == 0
        ? Markup.Of($"Nothing is set up here yet. Begin with **/study setup**.")
        : NotFound.Markup("subscription", typed, names);
}
