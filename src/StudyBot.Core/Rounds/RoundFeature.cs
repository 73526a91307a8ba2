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
        map.Command("track post-now", finder.OnFound((call, subscription, cancellationToken) =>
            PostNowAsync(call.Member, subscription, cancellationToken)));
        map.Command("track close", finder.OnFound((call, subscription, cancellationToken) =>
            CloseAsync(call.Member, subscription, cancellationToken)));
        map.Button(Verbs.PostNow, finder.OnPressed(PostNowAsync));
    }

    private async Task<InteractionReply> PreviewAsync(Subscription subscription, CancellationToken cancellationToken) =>
        Replies.Private(await preview.OfAsync(subscription, cancellationToken));

    /// <summary>Counts as today's question: the schedule finds the date taken and posts nothing more today.</summary>
    private async Task<InteractionReply> PostNowAsync(ChatMember actor, Subscription subscription, CancellationToken cancellationToken)
    {
        if (SubscriptionText.Missing(subscription) is { } reason)
        {
            return Replies.Problem($"Nothing can be posted in #{subscription.ChannelName}: {reason}.");
        }

        var today = WallClock.DateAt(clock.GetUtcNow(), subscription.ZoneId);
        var actorId = await members.IdOfAsync(actor, cancellationToken);
        switch (await claims.ClaimByHandAsync(subscription, today, actorId, cancellationToken))
        {
            case ClaimOutcome.AlreadyTaken taken:
                return Replies.Problem(
                    $"Today's question is out already ({taken.Round.QuestionId.Value}); the next date gets the next one.");
            case ClaimOutcome.NoQuestion:
                return Replies.Problem($"The track {subscription.TrackId.Value} has no questions yet.");
            case ClaimOutcome.Claimed:
                break;
        }

        await alarm.WakeAsync(subscription.Id, cancellationToken);
        return Replies.Done("On its way", $"The question appears in #{subscription.ChannelName} in a moment. It counts as today's.");
    }

    private async Task<InteractionReply> CloseAsync(ChatMember actor, Subscription subscription, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var actorId = await members.IdOfAsync(actor, cancellationToken);
        var closed = await writer.WriteAsync(
            async history =>
            {
                var open = await history.Rounds
                    .Where(round => round.SubscriptionId == subscription.Id && round.State == RoundState.Open)
                    .OrderBy(round => round.Date)
                    .FirstOrDefaultAsync();
                if (open is null)
                {
                    return false;
                }

                open.DeadlineAt = open.DeadlineAt > now ? now : open.DeadlineAt;
                var (track, question) = (subscription.TrackId.Value, open.QuestionId);
                AuditLog.Add(
                    history, subscription.WorkspaceId, actorId, "track close", track, $"{question} open", $"{question} closed", now);
                return true;
            },
            cancellationToken);
        if (!closed)
        {
            return Replies.Problem($"There is no open round of {subscription.TrackId.Value} to close.");
        }

        await alarm.WakeAsync(subscription.Id, cancellationToken);
        return Replies.Done("Closing", $"The results appear in the thread in a moment.");
    }
}
