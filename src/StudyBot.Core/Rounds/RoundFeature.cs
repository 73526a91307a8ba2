using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands.Handling;
using StudyBot.Core.History;
using StudyBot.Core.Members;
using StudyBot.Core.Moderation;
using StudyBot.Core.Schedules.Zones;
using StudyBot.Core.Tracks;

namespace StudyBot.Core.Rounds;

/// <summary>Answers the commands that run a round by hand: preview, post now, close.</summary>
public sealed class RoundFeature(
    SubscriptionFinder finder,
    SubscriptionPreview preview,
    RoundClaims claims,
    HistoryWriter writer,
    MemberDirectory members,
    IAlarmClock alarm,
    TimeProvider clock) : IInteractionFeature
{
    public void Register(InteractionMap map)
    {
        map.Command("track preview", finder.OnFound((_, subscription, cancellationToken) => PreviewAsync(subscription, cancellationToken)));
        map.Command("track post-now", finder.OnFound((call, subscription, cancellationToken) => PostNowAsync(call.Member, subscription, cancellationToken)));
        map.Command("track close", finder.OnFound((call, subscription, cancellationToken) => CloseAsync(call.Member, subscription, cancellationToken)));
        map.Button(Verbs.PostNow, PostFirstAsync);
    }

    private async Task<InteractionReply> PreviewAsync(Subscription subscription, CancellationToken cancellationToken) =>
        Replies.Private(await preview.OfAsync(subscription, cancellationToken));

    /// <summary>Counts as today's question: the schedule finds the date taken and posts nothing more today.</summary>
    private async Task<InteractionReply> PostNowAsync(ChatMember actor, Subscription subscription, CancellationToken cancellationToken)
    {
        var today = WallClock.DateAt(clock.GetUtcNow(), subscription.ZoneId);
        var outcome = await claims.ClaimAsync(subscription.Id, today, RoundOrigin.PostedByHand, cancellationToken);
        switch (outcome)
        {
            case ClaimOutcome.AlreadyTaken { Round.State: RoundState.Missed }:
                await ReviveAsync(subscription, today, cancellationToken);
                await AuditAsync(actor, subscription, "track post-now", "missed", $"posted for {today:yyyy-MM-dd}", cancellationToken);
                break;
            case ClaimOutcome.AlreadyTaken taken:
                return Replies.Problem($"Today's question is out already ({taken.Round.QuestionId.Value}); the next date gets the next one.");
            case ClaimOutcome.NoQuestion:
                return Replies.Problem($"The track {subscription.TrackId.Value} has no questions yet.");
            case ClaimOutcome.Claimed claimed:
                await AuditAsync(actor, subscription, "track post-now", "", $"{claimed.Round.QuestionId} for {today:yyyy-MM-dd}", cancellationToken);
                break;
        }

        await alarm.WakeAsync(subscription.Id, cancellationToken);
        return Replies.Done("On its way", $"The question appears in #{subscription.ChannelName} in a moment. It counts as today's.");
    }

    private async Task<InteractionReply> PostFirstAsync(Interaction.ButtonPressed press, ButtonId id, CancellationToken cancellationToken)
    {
        var subscription = await finder.FindAsync(press.Place.Channel.Workspace, new SubscriptionId(id.Target), cancellationToken);
        return press.Member.IsModerator && subscription is not null
            ? await PostNowAsync(press.Member, subscription, cancellationToken)
            : Replies.Problem($"This subscription has ended already, or you are not a moderator.");
    }

    private async Task<InteractionReply> CloseAsync(ChatMember actor, Subscription subscription, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var closed = await writer.WriteAsync(
            async history =>
            {
                var open = await history.Rounds
                    .Where(round => round.SubscriptionId == subscription.Id && round.State == RoundState.Open)
                    .OrderBy(round => round.Date)
                    .FirstOrDefaultAsync();
                if (open is not null && open.DeadlineAt > now)
                {
                    open.DeadlineAt = now;
                }

                return open;
            },
            cancellationToken);
        if (closed is null)
        {
            return Replies.Problem($"There is no open round of {subscription.TrackId.Value} to close.");
        }

        await AuditAsync(actor, subscription, "track close", "open", $"{closed.QuestionId} closed", cancellationToken);
        await alarm.WakeAsync(subscription.Id, cancellationToken);
        return Replies.Done("Closing", $"The results appear in the thread in a moment.");
    }

    /// <summary>A date that was missed may still be posted by hand: its round starts over.</summary>
    private Task ReviveAsync(Subscription subscription, DateOnly date, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            async history =>
            {
                var round = await history.Rounds.SingleAsync(row => row.SubscriptionId == subscription.Id && row.Date == date);
                (round.State, round.Origin, round.ClaimedAt) = (RoundState.Claimed, RoundOrigin.PostedByHand, clock.GetUtcNow());
                round.DeadlineAt = round.ClaimedAt + subscription.Window;
            },
            cancellationToken);

    private async Task AuditAsync(
        ChatMember actor, Subscription subscription, string act, string before, string after, CancellationToken cancellationToken)
    {
        var actorId = await members.IdOfAsync(actor, cancellationToken);
        await writer.WriteAsync(
            history =>
            {
                AuditLog.Add(history, subscription.WorkspaceId, actorId, act, subscription.TrackId.Value, before, after, clock.GetUtcNow());
                return Task.CompletedTask;
            },
            cancellationToken);
    }
}
