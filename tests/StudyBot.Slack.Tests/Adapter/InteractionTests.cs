using StudyBot.Core.Chat;

namespace StudyBot.Slack.Tests.Adapter;

/// <summary>Commands, buttons, shortcuts and forms, and where their replies are seen.</summary>
public sealed class InteractionTests
{
    private static readonly Form Answer = new("answer:1", "Your answer to the open question", "Submit", [new FormField { Id = "text", Label = "Your answer", Kind = FormFieldKind.Paragraph }]);

    [Fact]
    public async Task Command_is_read_as_typed_and_answered_for_the_member_alone()
    {
        await using var bench = await SlackBench.StartAsync();
        bench.Handler.Reply = _ => Task.FromResult<InteractionReply>(new InteractionReply.Private(SlackBench.Card("Done")));

        await bench.Birch.RunCommandAsync(bench.Channel, "/study track subscribe channel:#ml-engineer text:\"a < b\"");

        var typed = Assert.IsType<Interaction.CommandTyped>(await bench.Slack.UntilAsync(() => bench.Handler.Interactions.FirstOrDefault()));
        Assert.Equal("track subscribe channel:#ml-engineer text:\"a < b\"", typed.Text);
        Assert.Equal(new Place(bench.ChannelRef), typed.Place);
        var reply = await bench.Birch.UntilSeesAsync(bench.Channel, message => message.IsEphemeral);
        Assert.Equal("Done", SlackBench.TitleOf(reply));
    }

    [Fact]
    public async Task Form_opens_and_says_beside_its_field_what_is_wrong()
    {
        await using var bench = await SlackBench.StartAsync();
        bench.Handler.Reply = interaction => Task.FromResult<InteractionReply>(interaction is Interaction.FormSubmitted
            ? new InteractionReply.FormProblems(new Dictionary<string, string> { ["text"] = "Write your answer first." })
            : new InteractionReply.OpenForm(Answer));
        await bench.Birch.RunCommandAsync(bench.Channel, "/study answer");
        var modal = await bench.Birch.UntilModalAsync();

        var outcome = await bench.Birch.SubmitAsync(modal, new Dictionary<string, string> { ["text"] = "?" });

        Assert.Equal("Write your answer first.", outcome.Errors?["text"]);
        var submitted = Assert.Single(bench.Handler.Interactions.OfType<Interaction.FormSubmitted>());
        Assert.Equal(("answer:1", "?", new Place(bench.ChannelRef)), (submitted.FormId, submitted.Values["text"], submitted.Place));
    }

    [Fact]
    public async Task Thread_begins_with_buttons_for_the_commands_that_Slack_takes_in_no_thread()
    {
        await using var bench = await SlackBench.StartAsync();
        var (place, thread) = await bench.ThreadAsync();
        bench.Handler.Reply = _ => Task.FromResult<InteractionReply>(new InteractionReply.Private(SlackBench.Card("Your score")));

        var head = thread.Messages.Single();
        await bench.Birch.ClickAsync(head, head.Control("My score"));

        var reply = await bench.Birch.UntilSeesAsync(thread, message => message.IsEphemeral);
        Assert.Equal("Your score", SlackBench.TitleOf(reply));
        var typed = Assert.IsType<Interaction.CommandTyped>(Assert.Single(bench.Handler.Interactions));
        Assert.Equal(("why", place), (typed.Text, typed.Place));
    }

    [Fact]
    public async Task Shortcut_on_ones_own_message_opens_the_form_with_its_text()
    {
        await using var bench = await SlackBench.StartAsync();
        bench.Handler.Reply = _ => Task.FromResult<InteractionReply>(new InteractionReply.OpenForm(Answer));
        var said = await bench.Birch.SayAsync(bench.Channel, "My answer, as I said before");

        await bench.Birch.RunShortcutAsync(said, "answer_with_this");

        var modal = await bench.Birch.UntilModalAsync();
        Assert.Equal("My answer, as I said before", (string?)modal.Element("text")["initial_value"]);
    }

    [Fact]
    public async Task Shortcut_on_somebody_elses_message_takes_nothing()
    {
        await using var bench = await SlackBench.StartAsync();
        var cedar = bench.Workspace.User("Cedar");
        var said = await cedar.SayAsync(bench.Channel, "Cedar's answer");

        await bench.Birch.RunShortcutAsync(said, "answer_with_this");

        await bench.Birch.UntilSeesAsync(bench.Channel, message => message.Text.Contains("Only your own messages", StringComparison.Ordinal));
        Assert.Empty(bench.Handler.Interactions);
    }

    [Fact]
    public async Task Shortcut_from_anywhere_opens_the_form_of_the_open_question()
    {
        await using var bench = await SlackBench.StartAsync();
        bench.Handler.Reply = _ => Task.FromResult<InteractionReply>(new InteractionReply.OpenForm(Answer));

        await bench.Birch.RunShortcutAsync("answer_open_question");

        var modal = await bench.Birch.UntilModalAsync();
        Assert.Equal("answer:1", modal.CallbackId);
        Assert.Contains(bench.Channel.Id, modal.PrivateMetadata, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_shows_progress_and_a_button_for_what_is_open()
    {
        await using var bench = await SlackBench.StartAsync();
        bench.Handler.Reply = interaction => Task.FromResult<InteractionReply>(interaction is Interaction.CommandTyped { Text: "answer" }
            ? new InteractionReply.OpenForm(Answer)
            : new InteractionReply.Private(SlackBench.Card(interaction is Interaction.CommandTyped { Text: "me" } ? "12 points" : "Tracks")));

        bench.Birch.OpenHome();

        var home = await bench.Birch.UntilHomeAsync(view => view.Text.Contains("12 points", StringComparison.Ordinal));
        Assert.Contains("Answer in #ml-engineer", home.Text);
        await bench.Birch.ClickAsync(home, home.Control("Answer in #ml-engineer"));
        Assert.Equal("answer:1", (await bench.Birch.UntilModalAsync()).CallbackId);
    }
}
