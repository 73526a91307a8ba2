using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands.Handling;
using StudyBot.Core.History;
using StudyBot.Core.Schedules;
using StudyBot.Core.Schedules.Recurrences;
using StudyBot.Core.Schedules.Texts;
using StudyBot.Core.Schedules.Zones;

namespace StudyBot.Core.Tracks;

/// <summary>Answers the commands that change when an existing subscription posts.</summary>
public sealed class TrackScheduleFeature(
    IDbContextFactory<StudyBotDbContext> contexts,
    SubscriptionFinder finder,
    SubscriptionEditor editor,
    TimeProvider clock) : IInteractionFeature
{
    public void Register(InteractionMap map)
    {
        map.Command("track schedule", finder.OnFound(ScheduleAsync));
        map.Command("track pause", finder.OnFound(PauseAsync));
        map.Command("track resume", finder.OnFound(ResumeAsync));
        map.Command("track skip", finder.OnFound(SkipAsync));
        map.Command("track holiday", finder.OnFound(HolidayAsync));
        map.Command("track unsubscribe", finder.OnFound(UnsubscribeAsync));
        map.Button(Verbs.Unsubscribe, finder.OnPressed(UndoSetUpAsync));
    }

    private async Task<InteractionReply> ScheduleAsync(CommandCall call, Subscription subscription, CancellationToken cancellationToken)
    {
        var input = new ScheduleInput(call.Option, ScheduleInput.Defaults.Of(subscription), clock.GetUtcNow());
        if (input.Problems.Count > 0)
        {
            return Replies.Problem(input.Problems);
        }

        var changed = await ChangeAsync(
            call,
            subscription,
            row =>
            {
                row.Days = RecurrenceText.Format(input.Days);
                row.Time = input.Time;
                row.ZoneId = input.ZoneId;
                row.Window = input.Window;
                row.Grace = input.Grace;
                row.FromDate = input.FromDate > row.FromDate ? input.FromDate : row.FromDate;
            },
            cancellationToken);
        return await DoneAsync("Schedule changed", changed, cancellationToken);
    }

    private async Task<InteractionReply> PauseAsync(CommandCall call, Subscription subscription, CancellationToken cancellationToken)
    {
        DateOnly? until = null;
        var today = Today(subscription);
        if (call.Option("until") is { } text)
        {
            if (!DateText.TryParse(text, today, out var date, out var problem))
            {
                return Replies.Problem($"{problem}");
            }

            if (date <= today)
            {
                return Replies.Problem(
                    $"{DateText.Format(date)} is not in the future. Give the first date on which questions are posted again.");
            }

            until = date;
        }

        var changed = await ChangeAsync(
            call, subscription, row => (row.PausedFromDate, row.PausedUntilDate) = (today, until), cancellationToken);
        return await DoneAsync("Paused", changed, cancellationToken);
    }

    private async Task<InteractionReply> ResumeAsync(CommandCall call, Subscription subscription, CancellationToken cancellationToken)
    {
        if (SubscriptionText.Missing(subscription) is { } reason)
        {
            return Replies.Problem(
                $"{subscription.TrackId.Value} in #{subscription.ChannelName} waits: {reason}. It goes on by itself once "
                + $"that is mended; to go on in another channel, use **/study track subscribe**.");
        }

        if (subscription.PausedFromDate is null || subscription.PausedUntilDate <= Today(subscription))
        {
            return Replies.Problem($"{subscription.TrackId.Value} in #{subscription.ChannelName} is not paused.");
        }

        var changed = await ChangeAsync(
            call,
            subscription,
            row =>
            {
                (row.PausedFromDate, row.PausedUntilDate) = (null, null);
                SubscriptionSchedule.StartNoEarlierThan(row, clock.GetUtcNow());
            },
            cancellationToken);
        return await DoneAsync("Resumed", changed, cancellationToken);
    }

    private async Task<InteractionReply> SkipAsync(CommandCall call, Subscription subscription, CancellationToken cancellationToken)
    {
        var latest = await LatestHandledAsync(subscription.Id, cancellationToken);
        if (ScheduleChanges.ToggleSkip(SubscriptionSchedule.Of(subscription), clock.GetUtcNow(), latest) is not { } change)
        {
            return Replies.Problem($"There is nothing ahead to skip.");
        }

        var changed = await ChangeAsync(
            call, subscription, row => Toggle(row, change.Date, change.IsSkipped, holidayName: null), cancellationToken);
        return await DoneAsync(
            change.IsSkipped ? $"{DateText.Format(change.Date)} is skipped" : $"{DateText.Format(change.Date)} is back",
            changed,
            cancellationToken);
    }

    private async Task<InteractionReply> HolidayAsync(CommandCall call, Subscription subscription, CancellationToken cancellationToken)
    {
        if (!DateText.TryParse(call.Required("date"), Today(subscription), out var date, out var problem))
        {
            return Replies.Problem($"{problem}");
        }

        if (date < Today(subscription))
        {
            return Replies.Problem($"{DateText.Format(date)} is over. Give today's date or a later one.");
        }

        var isNew = subscription.Exceptions.All(day => day.Date != date || day.HolidayName is null);
        var changed = await ChangeAsync(
            call,
            subscription,
            row =>
            {
                Toggle(row, date, isNew, call.Option("name") ?? "Holiday");
                if (!isNew)
                {
                    SubscriptionSchedule.StartNoEarlierThan(row, clock.GetUtcNow()); // Taken back after its time, it is not caught up.
                }
            },
            cancellationToken);
        return await DoneAsync(
            isNew ? $"{DateText.Format(date)} is a holiday" : $"{DateText.Format(date)} is no holiday any more",
            changed,
            cancellationToken);
    }

    private async Task<InteractionReply> UnsubscribeAsync(CommandCall call, Subscription subscription, CancellationToken cancellationToken)
    {
        await ChangeAsync(call, subscription, row => row.EndedAt = clock.GetUtcNow(), cancellationToken);
        return Ended(subscription);
    }

    /// <summary>The "undo" of a set-up that has just been made.</summary>
    private async Task<InteractionReply> UndoSetUpAsync(
        ChatMember actor, Subscription subscription, CancellationToken cancellationToken)
    {
        await editor.ChangeAsync(actor, "setup undo", subscription.Id, row => row.EndedAt = clock.GetUtcNow(), cancellationToken);
        return Ended(subscription);
    }

    private static InteractionReply Ended(Subscription subscription) => Replies.Done(
        "Unsubscribed",
        $"{subscription.TrackId.Value} is not posted in #{subscription.ChannelName} any more. "
        + $"Open rounds still close; answers and points are kept.");

    private static void Toggle(Subscription subscription, DateOnly date, bool isSilent, string? holidayName)
    {
        if (subscription.Exceptions.FirstOrDefault(day => day.Date == date) is { } present)
        {
            subscription.Exceptions.Remove(present);
        }

        if (isSilent)
        {
            subscription.Exceptions.Add(new ScheduleException { Date = date, HolidayName = holidayName });
        }
    }

    private Task<Subscription> ChangeAsync(
        CommandCall call, Subscription subscription, Action<Subscription> change, CancellationToken cancellationToken) =>
        editor.ChangeAsync(call.Member, call.Command.Words, subscription.Id, change, cancellationToken);

    private async Task<InteractionReply> DoneAsync(string title, Subscription changed, CancellationToken cancellationToken)
    {
        var latest = await LatestHandledAsync(changed.Id, cancellationToken);
        var next = SubscriptionSchedule.Ahead(changed, clock.GetUtcNow(), latest).FirstOrDefault();
        var when = next is null ? Markup.Of($"Nothing is posted until it is resumed.") : Markup.Of($"Next question: {next.At}.");
        return Replies.Done(title, $"{SubscriptionText.Describe(changed)}. {when}");
    }

    private DateOnly Today(Subscription subscription) => WallClock.DateAt(clock.GetUtcNow(), subscription.ZoneId);

    private async Task<DateOnly?> LatestHandledAsync(SubscriptionId id, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        return await history.LatestHandledAsync(id, cancellationToken);
    }
}
