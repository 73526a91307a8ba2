using StudyBot.Tests.WholeBot;
using Xunit;

namespace StudyBot.Tests.Parity;

/// <summary>What must come out the same on every platform, written once: moderators.</summary>
public abstract class ParityModerationScenarios : ParityStage
{
    [Scenario]
    public async Task Set_up_is_guided_by_a_form_that_says_what_is_wrong_and_ends_in_a_preview()
    {
        var opened = (await Room.RunAsync(Alder, General, "setup")).Form;
        Assert.NotNull(opened);
        var wrong = await Room.SubmitAsync(Alder, General, opened, [.. Filled(opened), ("time", "27:00")]);
        Assert.Contains("27:00", wrong.Problems?["time"]);

        var done = await Room.SubmitAsync(Alder, General, opened, [.. Filled(opened), ("time", "09:00")]);

        Assert.Contains("Subscribed", done.Card?.Text);
        Assert.Equal(["Post the first one now", "Undo"], done.Card?.Buttons);
        await Room.PressAsync(Alder, done.Card!, "Undo");
        Assert.Contains("Nothing is subscribed", await TellAsync(Alder, "status"));
    }

    [Scenario]
    public async Task Paused_and_skipped_dates_post_nothing()
    {
        await SubscribeAsync();
        Assert.Contains("until it is resumed", await TellAsync(Alder, $"track pause {Named}"));
        Room.Clock.AdvanceTo(MondayAtNine.AddMinutes(1));
        await TellAsync(Alder, $"track resume {Named}");
        Assert.Contains("2026-11-24 is skipped", await TellAsync(Alder, $"track skip {Named}"));

        Room.Clock.AdvanceTo(MondayAtNine.AddDays(2));
        await ThreadAsync();

        Assert.Single(await Room.ReadAsync(Dogwood, General));
    }

    [Scenario]
    public async Task Preview_is_seen_by_the_moderator_alone_and_comes_true_when_posted_by_hand()
    {
        await SubscribeAsync();
        var preview = await TellAsync(Alder, $"track preview {Named}");
        Assert.Contains("A preview only you can see", preview);
        Assert.Empty(await Room.ReadAsync(Dogwood, General));

        await TellAsync(Alder, $"track post-now {Named}");

        var posted = await SeeAsync(Dogwood, General, card => card.ThreadId is not null);
        Assert.Equal(preview.Split('\n')[0], posted.Title);
        Assert.Contains("out already", await TellAsync(Alder, $"track post-now {Named}"));
    }

    [Scenario]
    public async Task Closed_by_hand_the_round_ends_and_unsubscribed_nothing_more_comes()
    {
        await PlayAsync();
        await TellAsync(Alder, $"track unsubscribe {Named}");
        Room.Clock.AdvanceTo(MondayAtNine.AddDays(1).AddMinutes(1));

        Assert.Contains("Nothing is subscribed", await TellAsync(Alder, "status"));
        Assert.Contains("Birch", await TellAsync(Alder, "leaderboard"));
        Assert.Single(await Room.ReadAsync(Dogwood, General));
    }

    [Scenario]
    public async Task Members_are_refused_with_whom_to_ask()
    {
        await SubscribeAsync();

        foreach (var command in (string[])["setup", "status", "track pause subscription:ml-engineer", "audit"])
        {
            Assert.Matches("is for moderators[.] Ask [^.]+[.]", await TellAsync(Birch, command));
        }

        Assert.DoesNotContain("paused", await TellAsync(Alder, "status"));
    }

    [Scenario]
    public async Task Status_and_audit_log_show_what_runs_and_who_did_it()
    {
        var thread = await OpenRoundAsync();
        await Room.SayAsync(Birch, thread, SampleAnswers.Good);
        await ScoreAsync(Birch, thread);

        var status = await TellAsync(Alder, "status");
        Assert.Contains("ml-engineer in #general", status);
        Assert.Contains("open", status);
        Assert.Contains("track subscribe", await TellAsync(Alder, "audit"));
    }

    /// <summary>All but the time.</summary>
    private static (string Field, string Value)[] Filled(SeenForm form)
    {
        Assert.Equal(["channel", "days", "time", "track", "zone"], form.Fields.Keys.Order(StringComparer.Ordinal));
        var (track, channel) = (form.Choices["track"]["ML engineer"], form.Choices["channel"]["#general"]);
        return [("track", track), ("channel", channel), ("days", "daily"), ("zone", "UTC")];
    }
}
