using StudyBot.Core.Chat;
using StudyBot.TestSupport.Discord;

namespace StudyBot.Discord.Tests.Adapter;

/// <summary>Discord waits three seconds for the first answer and shows a form only as that; a member always gets to see something.</summary>
public sealed class InteractionTests
{
    private static readonly Form AnswerForm = new(
        "answer:1", "Your answer", "Submit", [new FormField { Id = "text", Label = "Your answer", Kind = FormFieldKind.Paragraph }]);

    [Fact]
    public async Task Command_reaches_the_product_as_a_line_and_is_answered_privately()
    {
        await using var bench = await DiscordBench.StartAsync();
        bench.Handler.Reply = Replies(new InteractionReply.Private(DiscordBench.Card("Here you are")));

        var outcome = await bench.Birch.RunCommandAsync(bench.Channel, "study help");

        var typed = Assert.IsType<Interaction.CommandTyped>(bench.Handler.Interactions.Single());
        Assert.Equal(("help", bench.BirchRef, new Place(bench.ChannelRef)), (typed.Text, typed.Member.Ref, typed.Place));
        Assert.Equal("Here you are", DiscordBench.TitleOf(outcome.Message!));
        Assert.True(outcome.Message!.IsEphemeral);
    }

    [Fact]
    public async Task Public_reply_is_seen_by_everybody()
    {
        await using var bench = await DiscordBench.StartAsync();
        bench.Handler.Reply = Replies(new InteractionReply.Public(DiscordBench.Card("Leaderboard")));

        await bench.Birch.RunCommandAsync(bench.Channel, "study help");

        Assert.Equal(["Leaderboard"], bench.Channel.Messages.Select(DiscordBench.TitleOf));
    }

    [Fact]
    public async Task Public_reply_with_a_picture_brings_it_along()
    {
        await using var bench = await DiscordBench.StartAsync();
        var card = DiscordBench.Card("Leaderboard") with { Picture = new Picture(new byte[] { 1, 2, 3 }, "A board") };
        bench.Handler.Reply = Replies(new InteractionReply.Public(card));

        await bench.Birch.RunCommandAsync(bench.Channel, "study help");

        var message = await bench.Channel.UntilAsync(message => message.Files.Count > 0);
        Assert.Equal("Leaderboard", DiscordBench.TitleOf(message));
    }

    [Fact]
    public async Task Slow_reply_is_deferred_and_takes_the_place_of_the_deferral()
    {
        await using var bench = await DiscordBench.StartAsync();
        var reply = new TaskCompletionSource<InteractionReply>();
        bench.Handler.Reply = _ => reply.Task;

        var outcome = await bench.Birch.RunCommandAsync(bench.Channel, "study help");
        reply.SetResult(new InteractionReply.Private(DiscordBench.Card("At last")));

        Assert.Equal(LoopbackOutcomeKind.Deferred, outcome.Kind);
        var message = await bench.Birch.UntilSeesAsync(bench.Channel, message => message.Id == outcome.Message!.Id && !message.IsWaiting);
        Assert.Equal("At last", DiscordBench.TitleOf(message));
    }

    [Fact]
    public async Task Slow_reply_for_everybody_follows_a_private_deferral()
    {
        await using var bench = await DiscordBench.StartAsync();
        var reply = new TaskCompletionSource<InteractionReply>();
        bench.Handler.Reply = _ => reply.Task;

        await bench.Birch.RunCommandAsync(bench.Channel, "study help");
        reply.SetResult(new InteractionReply.Public(DiscordBench.Card("Leaderboard")));

        await bench.Channel.UntilAsync(message => DiscordBench.TitleOf(message) == "Leaderboard");
    }

    [Fact]
    public async Task Button_opens_a_form_whose_values_reach_the_product()
    {
        await using var bench = await DiscordBench.StartAsync();
        bench.Handler.OpensForms = true;
        bench.Handler.Reply = Replies(new InteractionReply.OpenForm(AnswerForm));
        var outcome = await ClickAsync(bench);

        bench.Handler.Reply = Replies(new InteractionReply.Private(DiscordBench.Card("Got it")));
        await bench.Birch.SubmitFormAsync(outcome.Form!, new Dictionary<string, string> { ["text"] = "Because" });

        var submitted = bench.Handler.Interactions.OfType<Interaction.FormSubmitted>().Single();
        Assert.Equal(("answer:1", "Because"), (submitted.FormId, submitted.Values["text"]));
    }

    [Fact]
    public async Task Form_with_problems_is_opened_again_with_what_was_typed()
    {
        await using var bench = await DiscordBench.StartAsync();
        bench.Handler.OpensForms = true;
        bench.Handler.Reply = Replies(new InteractionReply.OpenForm(AnswerForm));
        var form = (await ClickAsync(bench)).Form!;

        bench.Handler.Reply = Replies(new InteractionReply.FormProblems(new Dictionary<string, string> { ["text"] = "Too short" }));
        var problems = await bench.Birch.SubmitFormAsync(form, new Dictionary<string, string> { ["text"] = "No" });
        var again = await bench.Birch.ClickAsync(problems.Message!, problems.Message!.Control("Open the form again"));

        Assert.Contains("Too short", problems.Message!.Text);
        Assert.Contains("\"value\":\"No\"", again.Form!.Json.ToJsonString());
    }

    [Fact]
    public async Task Form_that_takes_too_long_is_offered_by_a_button()
    {
        await using var bench = await DiscordBench.StartAsync();
        var reply = new TaskCompletionSource<InteractionReply>();
        bench.Handler.Reply = _ => reply.Task;

        await bench.Birch.RunCommandAsync(bench.Channel, "study help");
        reply.SetResult(new InteractionReply.OpenForm(AnswerForm));
        var message = await bench.Birch.UntilSeesAsync(bench.Channel, message => message.Controls.Count > 0);
        var outcome = await bench.Birch.ClickAsync(message, message.Control("Open the form"));

        Assert.Equal("Your answer", outcome.Form!.Title);
    }

    [Fact]
    public async Task Quiet_command_is_answered_by_the_whisper_that_follows_and_by_its_successors()
    {
        await using var bench = await DiscordBench.StartAsync();
        var outcome = await bench.Birch.RunCommandAsync(bench.Channel, "study help");
        Assert.Equal(LoopbackOutcomeKind.Deferred, outcome.Kind);

        await bench.WhisperAsync(new Place(bench.ChannelRef), "answer-1", "Scoring");
        await bench.WhisperAsync(new Place(bench.ChannelRef), "answer-1", "7 of 10");

        Assert.Equal(["7 of 10"], bench.Birch.Sees(bench.Channel).Select(DiscordBench.TitleOf));
        Assert.Empty(bench.Birch.DirectChannel.Messages);
    }

    [Fact]
    public async Task Whisper_that_overtakes_the_acknowledgement_waits_for_it()
    {
        await using var bench = await DiscordBench.StartAsync();
        var whispering = Task.CompletedTask;
        bench.Handler.Reply = _ =>
        {
            whispering = bench.WhisperAsync(new Place(bench.ChannelRef), "answer-1", "Scoring");
            return Task.FromResult<InteractionReply>(new InteractionReply.Quiet());
        };

        await bench.Birch.RunCommandAsync(bench.Channel, "study help");
        await whispering;

        Assert.Equal(["Scoring"], bench.Birch.Sees(bench.Channel).Select(DiscordBench.TitleOf));
        Assert.Empty(bench.Birch.DirectChannel.Messages);
    }

    [Fact]
    public async Task Suggestions_complete_the_option_that_is_typed()
    {
        await using var bench = await DiscordBench.StartAsync();

        var outcome = await bench.Birch.AutocompleteAsync(bench.Channel, "study leaderboard", "track", "ml");

        Assert.Equal(["ml-engineer"], outcome.Choices.Select(choice => choice["value"]!.GetValue<string>()));
        Assert.Contains("leaderboard track:ml", outcome.Choices[0]["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task Moderator_is_whoever_has_the_role_of_that_name()
    {
        await using var bench = await DiscordBench.StartAsync();
        var alder = bench.Guild.User("Alder", bench.Guild.Role("moderator"));
        bench.Handler.Reply = Replies(new InteractionReply.Private(DiscordBench.Card("Here you are")));

        await alder.RunCommandAsync(bench.Channel, "study help");
        await bench.Birch.RunCommandAsync(bench.Channel, "study help");

        Assert.Equal([true, false], bench.Handler.Interactions.Select(interaction => interaction.Member.IsModerator));
    }

    private static Func<Interaction, Task<InteractionReply>> Replies(InteractionReply reply) => _ => Task.FromResult(reply);

    private static async Task<LoopbackOutcome> ClickAsync(DiscordBench bench)
    {
        await bench.Platform.PostAsync(
            new Place(bench.ChannelRef), DiscordBench.Card("Question", new CardButton("answer:1", "Answer")), new PostMarker("q1"), CancellationToken.None);
        var message = bench.Channel.Messages.Single();
        return await bench.Birch.ClickAsync(message, message.Control("Answer"));
    }
}
