using StudyBot.Tests.WholeBot;
using Xunit;

namespace StudyBot.Tests.Parity;

/// <summary>What must come out the same on every platform, written once: members.</summary>
public abstract class ParityScenarios : ParityStage
{
    private const string Hostile = "@everyone <!channel> <@1> <script>alert(1)</script> [x](javascript:alert(1)) ```";

    [Scenario]
    public async Task Round_goes_from_the_trigger_to_the_board()
    {
        await TellAsync(Alder, "board weekly channel:#leaderboard day:tuesday time:12:00 zone:UTC");
        var thread = await OpenRoundAsync();
        await Room.SayAsync(Birch, thread, SampleAnswers.Good);
        await Room.SayAsync(Cedar, thread, SampleAnswers.Weak);
        var (best, other) = (await ScoreAsync(Birch, thread), await ScoreAsync(Cedar, thread));

        Assert.True(TotalOf(best) > TotalOf(other));
        Assert.Empty(await Room.ReadAsync(Dogwood, thread));

        Room.Clock.AdvanceTo(MondayAtNine.AddDays(1));
        var closing = await SeeAsync(Dogwood, thread, card => card.Title.StartsWith("Closed: ", StringComparison.Ordinal));
        Assert.Contains("2 ranked answers", closing.Text);

        Room.Clock.AdvanceTo(MondayAtNine.AddDays(1).AddHours(3));
        var board = await SeeAsync(Dogwood, Board, card => card.Title.StartsWith("Leaderboard: ", StringComparison.Ordinal));
        Assert.Matches("1[.] Birch: [0-9]+ points(.|\n)*2[.] Cedar: [0-9]+ points", board.Text);
        Assert.False(board.IsPrivate);
    }

    [Scenario]
    public async Task Edit_scores_anew_and_taking_the_message_back_withdraws_the_answer()
    {
        var thread = await OpenRoundAsync();
        var message = await Room.SayAsync(Birch, thread, SampleAnswers.Weak);
        var first = await ScoreAsync(Birch, thread);

        Room.Clock.Advance(TimeSpan.FromMinutes(1));
        await Room.RewriteAsync(Birch, thread, message, SampleAnswers.Good);
        var second = await ScoreAsync(Birch, thread, $"version 2 (before: {TotalOf(first):0.#})");
        Assert.True(TotalOf(second) > TotalOf(first));

        Room.Clock.Advance(TimeSpan.FromMinutes(1));
        await Room.RewriteAsync(Birch, thread, message, null);
        await SeeAsync(Birch, thread, card => card.Title == "Answer withdrawn");
        await SeeAsync(Dogwood, General, card => card.Text.Contains("Answers: 0", StringComparison.Ordinal));
    }

    [Scenario]
    public async Task Answer_in_a_form_is_scored_and_seen_by_nobody_else()
    {
        var thread = await OpenRoundAsync();
        var question = await SeeAsync(Birch, General, card => card.ThreadId == thread.ThreadId);
        var opened = await Room.PressAsync(Birch, question, "Answer privately");
        Assert.NotNull(opened.Form);

        await Room.SubmitAsync(Birch, General, opened.Form, ("text", SampleAnswers.Good));

        await ScoreAsync(Birch, thread);
        Assert.Empty(await Room.ReadAsync(Cedar, thread));
        var again = await Room.PressAsync(Birch, question, "Answer privately");
        Assert.Equal(SampleAnswers.Good, again.Form?.Fields["text"]);
    }

    [Scenario]
    public async Task Answer_by_command_is_scored()
    {
        var thread = await OpenRoundAsync();
        await Room.RunAsync(Birch, thread, $"answer text:\"{SampleAnswers.Good}\"");

        await ScoreAsync(Birch, thread);
    }

    [Scenario]
    public async Task Chatter_is_no_answer()
    {
        var thread = await OpenRoundAsync();
        await Room.SayAsync(Cedar, thread, "good one!");
        await Room.SayAsync(Birch, thread, SampleAnswers.Good);
        await ScoreAsync(Birch, thread);

        Assert.Empty(await Room.ReadAsync(Cedar, thread));
        Assert.Contains("You have no answer there", await TellAsync(Cedar, "why"));
    }

    [Scenario]
    public async Task Score_is_explained_with_ones_own_words()
    {
        var thread = await OpenRoundAsync();
        await Room.SayAsync(Birch, thread, SampleAnswers.Good);
        var score = await ScoreAsync(Birch, thread);

        var pressed = (await Room.PressAsync(Birch, score, "Why this score?")).Card;

        Assert.StartsWith("Why ", pressed?.Title, StringComparison.Ordinal);
        Assert.Contains("you wrote “", pressed?.Text, StringComparison.Ordinal);
        Assert.Equal($"{pressed?.Title}\n{pressed?.Text}", await TellAsync(Birch, "why"));
    }

    [Scenario]
    public async Task Progress_and_board_show_what_one_earned_and_hiding_takes_one_off_the_board()
    {
        await PlayAsync();

        Assert.Matches("Points: [1-9]", await TellAsync(Birch, "me"));
        Assert.Contains("1. Birch", await TellAsync(Dogwood, "leaderboard"));
        await TellAsync(Birch, "hide");
        Assert.DoesNotContain("Birch", await TellAsync(Dogwood, "leaderboard"));
        await TellAsync(Birch, "show");
        Assert.Contains("1. Birch", await TellAsync(Dogwood, "leaderboard"));
    }

    [Scenario]
    public async Task What_is_kept_can_be_taken_along_and_deleted()
    {
        await PlayAsync();
        Assert.Contains("point in time", await TellAsync(Birch, "privacy export"));

        Assert.Contains("Deleted", await TellAsync(Birch, "privacy delete confirm:yes"));

        Assert.DoesNotContain("point in time", await TellAsync(Birch, "privacy export"));
        Assert.DoesNotContain("Birch", await TellAsync(Dogwood, "leaderboard"));
    }

    [Scenario]
    public async Task Hostile_text_reaches_nobody_and_stays_text()
    {
        var thread = await OpenRoundAsync();
        await Room.SayAsync(Birch, thread, $"{SampleAnswers.Good} {Hostile}");
        await ScoreAsync(Birch, thread);
        await TellAsync(Alder, $"track close {Named}");

        var closing = await SeeAsync(Dogwood, thread, card => card.Title.StartsWith("Closed: ", StringComparison.Ordinal));

        Assert.Contains("@everyone", closing.Text);
        Assert.All([.. await Room.ReadAsync(Birch, thread), .. await Room.ReadAsync(Dogwood, General)], card => Assert.Empty(card.Effects));
    }

    [Scenario]
    public async Task Restart_repeats_nothing_and_forgets_nothing()
    {
        var thread = await OpenRoundAsync();
        await Room.SayAsync(Birch, thread, SampleAnswers.Good);
        await ScoreAsync(Birch, thread);

        await Room.RestartAsync();
        await Room.SayAsync(Cedar, thread, SampleAnswers.Weak);
        await ScoreAsync(Cedar, thread);

        Assert.Single(await Room.ReadAsync(Birch, thread));
        Assert.Single(await Room.ReadAsync(Birch, General), card => card.ThreadId is not null);
    }
}
