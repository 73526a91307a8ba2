using Microsoft.EntityFrameworkCore;
using StudyBot.Core.History;
using StudyBot.Core.Members;
using StudyBot.Core.Moderation;
using StudyBot.Core.Questions;
using StudyBot.Core.Schedules;
using StudyBot.Core.Tracks;

namespace StudyBot.Core.Rounds;

/// <summary>Takes a (subscription, date) before anything is posted for it. Whoever has the row, posts; there is one row.</summary>
public sealed class RoundClaims(HistoryWriter writer, IQuestionBank bank, TimeProvider clock)
{
    public Task<ClaimOutcome> ClaimAsync(
        SubscriptionId subscription, DateOnly date, RoundOrigin origin, CancellationToken cancellationToken) =>
        writer.WriteAsync(history => ClaimAsync(history, subscription, date, origin), cancellationToken);

    /// <summary>Records a date whose time passed while the bot was away for longer than the grace.</summary>
    public Task<ClaimOutcome> RecordMissedAsync(
        SubscriptionId subscription, DateOnly date, string problem, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            async history =>
            {
                var outcome = await ClaimAsync(history, subscription, date, RoundOrigin.Scheduled);
                if (outcome is ClaimOutcome.Claimed { Round: var round })
                {
                    round.State = RoundState.Missed;
                    round.Problem = problem;
                }

                return outcome;
            },
            cancellationToken);

    /// <summary>Takes a date because a moderator says so, with an entry in the audit log. The round of a missed date starts over.</summary>
    public Task<ClaimOutcome> ClaimByHandAsync(
        Subscription subscription, DateOnly date, MemberId actor, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            async history =>
            {
                var outcome = await ClaimAsync(history, subscription.Id, date, RoundOrigin.PostedByHand);
                var before = "";
                if (outcome is ClaimOutcome.AlreadyTaken { Round: { State: RoundState.Missed } missed })
                {
                    (missed.State, missed.Origin, missed.ClaimedAt) = (RoundState.Claimed, RoundOrigin.PostedByHand, clock.GetUtcNow());
                    missed.Problem = null;
                    (before, outcome) = ("missed", new ClaimOutcome.Claimed(missed));
                }

                if (outcome is ClaimOutcome.Claimed { Round: var round })
                {
                    var after = $"{round.QuestionId} for {date:yyyy-MM-dd}";
                    AuditLog.Add(
                        history,
                        subscription.WorkspaceId,
                        actor,
                        "track post-now",
                        subscription.TrackId.Value,
                        before,
                        after,
                        clock.GetUtcNow());
                }

                return outcome;
            },
            cancellationToken);

    private async Task<ClaimOutcome> ClaimAsync(StudyBotDbContext history, SubscriptionId id, DateOnly date, RoundOrigin origin)
    {
        var taken = await history.Rounds
            .Include(round => round.Subscription)
            .SingleOrDefaultAsync(round => round.SubscriptionId == id && round.Date == date);
        if (taken is not null)
        {
            return new ClaimOutcome.AlreadyTaken(taken);
        }

        var subscription = await history.Subscriptions.Include(row => row.Exceptions).SingleAsync(row => row.Id == id);
        var posted = await history.QuestionsPostedBy(id).ToListAsync();
        var questions = bank.Current;
        if (QuestionPicker.Pick(questions.ForTrack(subscription.TrackId), posted, id.Value) is not { } pick)
        {
            return new ClaimOutcome.NoQuestion(subscription.TrackId);
        }

        var now = clock.GetUtcNow();
        var round = new Round
        {
            SubscriptionId = id,
            Date = date,
            State = RoundState.Claimed,
            Origin = origin,
            QuestionId = pick.Question.Id,
            IsRevisit = pick.IsRevisit,
            Edition = await EditionShelf.StoreAsync(history, questions.Edition(pick.Question, subscription.TrackId)),
            ClaimedAt = now,
            DeadlineAt = AnswerWindow.DeadlineFor(SubscriptionSchedule.Of(subscription), date, now, subscription.Window),
        };
        history.Rounds.Add(round);
        return new ClaimOutcome.Claimed(round);
    }
}
