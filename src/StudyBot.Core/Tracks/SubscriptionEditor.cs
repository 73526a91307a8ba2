using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Members;
using StudyBot.Core.Moderation;

namespace StudyBot.Core.Tracks;

/// <summary>Makes and changes subscriptions: with an entry in the audit log, and the alarm set anew.</summary>
public sealed class SubscriptionEditor(HistoryWriter writer, MemberDirectory members, IAlarmClock alarm, TimeProvider clock)
{
    /// <param name="actor">The moderator who does it.</param>
    /// <param name="act">The command, for the audit log.</param>
    public async Task<Subscription> SubscribeAsync(
        ChatMember actor, string act, SubscriptionRequest request, CancellationToken cancellationToken)
    {
        var actorId = await members.IdOfAsync(actor, cancellationToken);
        var subscription = await writer.WriteAsync(
            async history =>
            {
                var workspace = await history.Workspaces.SingleAsync(row =>
                    row.Platform == actor.Ref.Platform && row.ExternalId == actor.Ref.WorkspaceId);
                var made = request.ToSubscription(workspace.Id, actorId);
                made.ChannelSeenAt = clock.GetUtcNow();
                history.Subscriptions.Add(made);
                AuditLog.Add(
                    history, workspace.Id, actorId, act, request.TrackId.Value, "", SubscriptionText.Describe(made), clock.GetUtcNow());
                return made;
            },
            cancellationToken);
        await alarm.WakeAsync(subscription.Id, cancellationToken);
        return subscription;
    }

    /// <summary>Applies a change to a running subscription and returns it as it is now.</summary>
    public async Task<Subscription> ChangeAsync(
        ChatMember actor, string act, SubscriptionId id, Action<Subscription> change, CancellationToken cancellationToken)
    {
        var actorId = await members.IdOfAsync(actor, cancellationToken);
        var changed = await writer.WriteAsync(
            async history =>
            {
                var subscription = await history.Subscriptions.Include(row => row.Exceptions).SingleAsync(row => row.Id == id);
                var before = SubscriptionText.Describe(subscription);
                change(subscription);
                AuditLog.Add(
                    history,
                    subscription.WorkspaceId,
                    actorId,
                    act,
                    subscription.TrackId.Value,
                    before,
                    SubscriptionText.Describe(subscription),
                    clock.GetUtcNow());
                return subscription;
            },
            cancellationToken);
        await alarm.WakeAsync(id, cancellationToken);
        return changed;
    }
}
