using System.Text.Json.Nodes;
using StudyBot.Core.Chat;

namespace StudyBot.Playground.Tests;

public sealed class InteractionEndpointsTests
{
    [Fact]
    public async Task Command_and_its_private_reply_are_seen_by_that_member_only()
    {
        await using var host = await PlaygroundHost.StartAsync();
        host.Handler.Reply = _ => new InteractionReply.Private(Cards.Plain("Your points"));

        await host.PostAsync("birch", "/study  me now");

        var typed = Assert.IsType<Interaction.CommandTyped>(Assert.Single(host.Handler.Interactions));
        Assert.Equal("me now", typed.Text);
        Assert.Equal("Birch", typed.Member.Name);
        Assert.Equal(PlaygroundHost.Channel(), typed.Place);
        var messages = await host.MessagesAsync("birch");
        Assert.Equal("/study  me now", (string?)messages[0]["text"]);
        Assert.Equal("Your points", (string?)messages[1]["card"]!["title"]);
        Assert.All(messages, message => Assert.True((bool)message["isPrivate"]!));
        Assert.Empty(await host.MessagesAsync("cedar"));
        Assert.Empty(host.Handler.Events);
    }

    [Fact]
    public async Task Public_reply_is_seen_by_everybody()
    {
        await using var host = await PlaygroundHost.StartAsync();
        host.Handler.Reply = _ => new InteractionReply.Public(Cards.Plain("Leaderboard"));

        await host.PostAsync("birch", "/study leaderboard");

        Assert.Equal("Leaderboard", (string?)Assert.Single(await host.MessagesAsync("cedar"))["card"]!["title"]);
    }

    [Fact]
    public async Task Every_use_has_an_id_of_its_own()
    {
        await using var host = await PlaygroundHost.StartAsync();

        await host.PostAsync("birch", "/study me");
        await host.PostAsync("birch", "/study me");

        Assert.Equal(2, host.Handler.Interactions.Select(interaction => interaction.Id).Distinct().Count());
    }

    [Fact]
    public async Task Text_that_only_mentions_the_command_is_a_message()
    {
        await using var host = await PlaygroundHost.StartAsync();

        await host.PostAsync("birch", "see /study help");

        Assert.Empty(host.Handler.Interactions);
        Assert.Single(await host.MessagesAsync("cedar"));
    }

    [Fact]
    public async Task Button_opens_a_form_and_a_problem_comes_back_beside_its_field()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var post = await host.Platform.PostAsync(PlaygroundHost.Channel(), Cards.Question(), new PostMarker("q1"), default);
        var field = new FormField { Id = "answer", Label = "Your answer", Kind = FormFieldKind.Paragraph };
        var form = new Form("answer", "Answer privately", "Send", [field]);
        host.Handler.Reply = interaction => interaction is Interaction.ButtonPressed
            ? new InteractionReply.OpenForm(form)
            : new InteractionReply.FormProblems(new Dictionary<string, string> { ["answer"] = "Too short." });

        var opened = await host.PressAsync("birch", post.Id, "answer");
        var refused = await host.SendAsync(HttpMethod.Post, "/api/forms", new
        {
            memberId = "birch",
            channelId = "general",
            formId = "answer",
            values = new Dictionary<string, string> { ["answer"] = "no" },
        });

        Assert.Equal("Paragraph", (string?)opened["form"]!["fields"]![0]!["kind"]);
        Assert.Equal("Too short.", (string?)refused["problems"]!["answer"]);
        var submitted = Assert.IsType<Interaction.FormSubmitted>(host.Handler.Interactions.Last());
        Assert.Equal("no", submitted.Values["answer"]);
        Assert.Single(await host.MessagesAsync("birch"));
    }

    [Fact]
    public async Task Form_is_held_to_its_own_rules_even_when_the_page_is_not_used()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var form = new Form("answer", "Answer", "Send", [new FormField { Id = "text", Label = "Text", MaxLength = 5 }]);
        host.Handler.Reply = interaction =>
            interaction is Interaction.CommandTyped ? new InteractionReply.OpenForm(form) : new InteractionReply.Quiet();
        await host.PostAsync("birch", "/study answer");

        var tooLong = await SubmitAsync(host, "birch", "123456");
        var right = await SubmitAsync(host, "birch", "12345");

        Assert.Contains("At most 5", (string?)tooLong["problems"]!["text"], StringComparison.Ordinal);
        Assert.Null(right["problems"]);
        Assert.Single(host.Handler.Interactions.OfType<Interaction.FormSubmitted>());
    }

    [Fact]
    public async Task Form_from_before_a_restart_goes_to_the_product_unchecked()
    {
        await using var host = await PlaygroundHost.StartAsync();

        await SubmitAsync(host, "birch", "");

        Assert.IsType<Interaction.FormSubmitted>(Assert.Single(host.Handler.Interactions));
    }

    [Fact]
    public async Task Failure_of_another_platform_is_told_in_a_card_and_not_as_a_full_disk()
    {
        await using var host = await PlaygroundHost.StartAsync();
        host.Handler.Reply = _ => throw new ChatPlatformException("Slack does not answer.", isTransient: true);

        await host.PostAsync("birch", "/study status");

        var card = (await host.MessagesAsync("birch"))[^1]["card"]!;
        Assert.Equal("Warning", (string?)card["tone"]);
        Assert.Contains("Slack does not answer.", (string?)card["sections"]![0]!["html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Button_that_the_card_does_not_have_is_not_pressed()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var post = await host.Platform.PostAsync(PlaygroundHost.Channel(), Cards.Question(), new PostMarker("q1"), default);

        var refused = await host.RefusedAsync(
            HttpMethod.Post, "/api/buttons", new { memberId = "birch", messageId = post.Id, buttonId = "close-round" });

        Assert.Equal(404, refused.Status);
        Assert.Empty(host.Handler.Interactions);
    }

    [Fact]
    public async Task Nobody_presses_a_button_on_the_whisper_of_another()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var birch = PlaygroundRefs.Member("birch");
        await host.Platform.WhisperAsync(new Whisper(birch, PlaygroundHost.Channel(), "mine", Cards.Question()), default);
        var id = (string?)Assert.Single(await host.MessagesAsync("birch"))["id"];

        var refused = await host.RefusedAsync(
            HttpMethod.Post, "/api/buttons", new { memberId = "cedar", messageId = id, buttonId = "answer" });

        Assert.Equal(404, refused.Status);
    }

    [Theory]
    [InlineData("/", "/study ")]
    [InlineData("/st", "/study ")]
    [InlineData("/study", "/study track list")]
    [InlineData("/study tr", "/study track list")]
    public async Task Suggestions_are_whole_lines_that_can_be_accepted(string text, string accepted)
    {
        await using var host = await PlaygroundHost.StartAsync();

        var suggestions = await host.GetAsync($"/api/suggestions?member=birch&channel=general&text={Uri.EscapeDataString(text)}");

        Assert.Equal(accepted, (string?)Assert.Single(suggestions.AsArray())!["text"]);
    }

    [Theory]
    [InlineData("/study ", "after ''")]
    [InlineData("/study track ", "after 'track '")]
    public async Task Product_is_asked_without_the_leading_name(string text, string description)
    {
        await using var host = await PlaygroundHost.StartAsync();

        var suggestions = await host.GetAsync($"/api/suggestions?member=birch&channel=general&text={Uri.EscapeDataString(text)}");

        Assert.Equal(description, (string?)Assert.Single(suggestions.AsArray())!["description"]);
    }

    [Fact]
    public async Task Whisper_can_be_dismissed_without_the_product_hearing_of_a_deletion()
    {
        await using var host = await PlaygroundHost.StartAsync();
        await host.PostAsync("birch", "/study me");
        var id = (string?)Assert.Single(await host.MessagesAsync("birch"))["id"];

        await host.SendAsync(HttpMethod.Delete, $"/api/messages/{id}?member=birch", body: null);

        Assert.Empty(await host.MessagesAsync("birch"));
        Assert.Empty(host.Handler.Events);
    }

    private static Task<JsonNode> SubmitAsync(PlaygroundHost host, string member, string text) =>
        host.SendAsync(HttpMethod.Post, "/api/forms", new
        {
            memberId = member,
            channelId = "general",
            formId = "answer",
            values = new Dictionary<string, string> { ["text"] = text },
        });
}
