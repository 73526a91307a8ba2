using System.Text.Json.Nodes;
using StudyBot.TestSupport.Slack;

namespace StudyBot.Slack.Tests.Loopback;

/// <summary>What members can do with the app, and what they get to see for it.</summary>
public sealed class LoopbackInteractionTests
{
    [Fact]
    public async Task Command_is_answered_by_its_acknowledgement()
    {
        await using var scene = await LoopbackScene.OpenAsync();
        await scene.Client.ConnectAsync();

        var running = scene.Ada.RunCommandAsync(scene.Channel, "/study help  me");
        var envelope = await scene.Client.ReceiveAsync();
        await scene.Client.AcknowledgeAsync(envelope, new JsonObject { ["text"] = "Usage" });
        var outcome = await running;

        Assert.Equal(("/study", "help  me"), ((string?)envelope["payload"]!["command"], (string?)envelope["payload"]!["text"]));
        Assert.True((bool)envelope["accepts_response_payload"]!);
        Assert.Equal((LoopbackOutcomeKind.Message, true, "Usage"), (outcome.Kind, outcome.Message!.IsEphemeral, outcome.Message.Text));
    }

    [Fact]
    public async Task Command_in_a_thread_is_refused_without_the_app()
    {
        await using var scene = await LoopbackScene.OpenAsync();
        var message = await scene.Ada.SayAsync(scene.Channel, "Hi");

        Assert.Equal(LoopbackOutcomeKind.Refused, (await scene.Ada.RunCommandAsync(message.Thread, "/study help")).Kind);
    }

    [Fact]
    public async Task Command_that_is_not_acknowledged_in_three_seconds_has_failed()
    {
        await using var scene = await LoopbackScene.OpenAsync();
        await scene.Client.ConnectAsync();

        var running = scene.Ada.RunCommandAsync(scene.Channel, "/study help");
        scene.Clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(LoopbackOutcomeKind.Failed, (await running).Kind);
    }

    [Fact]
    public async Task Command_without_an_app_fails_at_once()
    {
        await using var scene = await LoopbackScene.OpenAsync();

        Assert.Equal(LoopbackOutcomeKind.Failed, (await scene.Ada.RunCommandAsync(scene.Channel, "/study help")).Kind);
    }

    [Fact]
    public async Task Click_opens_a_modal_whose_mistakes_stand_beside_the_field()
    {
        await using var scene = await LoopbackScene.OpenAsync();
        await scene.Client.ConnectAsync();
        var view = await OpenModalAsync(scene);

        var wrong = scene.Ada.SubmitAsync(view, new Dictionary<string, string> { ["text"] = "short" });
        var submission = await scene.Client.ReceiveAsync();
        await scene.Client.AcknowledgeAsync(submission, new JsonObject
        {
            ["response_action"] = "errors",
            ["errors"] = new JsonObject { ["answer"] = "Too short" },
        });
        var right = await SubmitAsync(scene, view, payload: null);

        Assert.Equal("short", (string?)submission["payload"]!["view"]!["state"]!["values"]!["answer"]!["text"]!["value"]);
        Assert.Equal("Too short", (await wrong).Errors!["answer"]);
        Assert.Equal(LoopbackOutcomeKind.Acknowledged, right.Kind);
        Assert.Null(scene.Ada.Modal);
    }

    [Fact]
    public async Task Errors_about_a_block_that_is_no_input_are_trouble()
    {
        await using var scene = await LoopbackScene.OpenAsync();
        await scene.Client.ConnectAsync();
        var view = await OpenModalAsync(scene);

        var outcome = await SubmitAsync(scene, view, new JsonObject
        {
            ["response_action"] = "errors",
            ["errors"] = new JsonObject { ["nothing"] = "Too short" },
        });

        Assert.Equal(LoopbackOutcomeKind.Failed, outcome.Kind);
    }

    [Fact]
    public async Task Trigger_opens_one_view_within_three_seconds()
    {
        await using var scene = await LoopbackScene.OpenAsync();
        await scene.Client.ConnectAsync();
        var running = scene.Ada.RunShortcutAsync("ask");
        var trigger = (await scene.Client.ReceiveAsync())["payload"]!["trigger_id"]!;
        var late = scene.Ada.RunShortcutAsync("ask");
        var lateTrigger = (await scene.Client.ReceiveAsync())["payload"]!["trigger_id"]!;

        var first = await scene.Client.CallAsync("views.open", ("trigger_id", trigger), ("view", Modal()));
        var second = await scene.Client.CallAsync("views.open", ("trigger_id", trigger), ("view", Modal()));
        scene.Clock.Advance(TimeSpan.FromSeconds(3.001));
        var third = await scene.Client.CallAsync("views.open", ("trigger_id", lateTrigger), ("view", Modal()));

        Assert.True((bool)first["ok"]!);
        Assert.Equal("exchanged_trigger_id", (string?)second["error"]);
        Assert.Equal("expired_trigger_id", (string?)third["error"]);
        Assert.Equal([LoopbackOutcomeKind.Failed, LoopbackOutcomeKind.Failed], [(await running).Kind, (await late).Kind]);
    }

    [Fact]
    public async Task Response_address_is_good_five_times_in_half_an_hour()
    {
        await using var scene = await LoopbackScene.OpenAsync();
        await scene.Client.ConnectAsync();
        var url = await CommandUrlAsync(scene);

        var statuses = new List<int>();
        for (var use = 0; use < 6; use++)
        {
            statuses.Add(await scene.Client.RespondAsync(url, new JsonObject { ["text"] = $"{use}" }));
        }

        var other = await CommandUrlAsync(scene);
        scene.Clock.Advance(TimeSpan.FromMinutes(30.01));

        Assert.Equal([200, 200, 200, 200, 200, 404], statuses);
        Assert.Equal(404, await scene.Client.RespondAsync(other, new JsonObject { ["text"] = "late" }));
        Assert.Equal(["0", "1", "2", "3", "4"], scene.Ada.Sees(scene.Channel).Select(message => message.Text));
    }

    [Fact]
    public async Task Response_replaces_what_the_command_said()
    {
        await using var scene = await LoopbackScene.OpenAsync();
        await scene.Client.ConnectAsync();
        var url = await CommandUrlAsync(scene);

        await scene.Client.RespondAsync(url, new JsonObject { ["text"] = "Scoring" });
        await scene.Client.RespondAsync(url, new JsonObject { ["text"] = "7 of 10", ["replace_original"] = true });
        await scene.Client.RespondAsync(url, new JsonObject { ["text"] = "For all", ["response_type"] = "in_channel" });

        Assert.Equal(["7 of 10", "For all"], scene.Ada.Sees(scene.Channel).Select(message => message.Text));
        Assert.Equal(["For all"], scene.Ben.Sees(scene.Channel).Select(message => message.Text));
    }

    [Fact]
    public async Task Home_is_shown_to_whom_it_was_published_for()
    {
        await using var scene = await LoopbackScene.OpenAsync();
        await scene.Client.ConnectAsync();

        scene.Ada.OpenHome();
        var opened = (await scene.Client.ReceiveAsync())["payload"]!["event"]!;
        var view = new JsonObject { ["type"] = "home", ["blocks"] = new JsonArray(Section("12 answers")) };
        await scene.Client.CallAsync("views.publish", ("user_id", opened["user"]!), ("view", view));

        Assert.Equal("12 answers", scene.Ada.Home!.Text);
        Assert.Null(scene.Ben.Home);
    }

    [Fact]
    public async Task Options_that_the_app_suggests_are_shown()
    {
        await using var scene = await LoopbackScene.OpenAsync();
        await scene.Client.ConnectAsync();
        var view = await OpenModalAsync(scene);

        var typing = scene.Ada.TypeAsync(view, "topic", "gra");
        var envelope = await scene.Client.ReceiveAsync();
        await scene.Client.AcknowledgeAsync(envelope, new JsonObject
        {
            ["options"] = new JsonArray(new JsonObject { ["text"] = Plain("Gradients"), ["value"] = "gradients" }),
        });

        Assert.Equal("gra", (string?)envelope["payload"]!["value"]);
        Assert.Equal("gradients", (string?)(await typing).Choices!.Single()["value"]);
    }

    private static async Task<LoopbackView> OpenModalAsync(LoopbackScene scene)
    {
        await scene.PostAsync("Question", ("blocks", new JsonArray(new JsonObject
        {
            ["type"] = "actions",
            ["elements"] = new JsonArray(new JsonObject { ["type"] = "button", ["text"] = Plain("Answer"), ["action_id"] = "answer" }),
        })));
        var posted = await scene.Client.ReceiveAsync();
        await scene.Client.AcknowledgeAsync(posted);
        var message = scene.Channel.Messages.Single();

        var clicking = scene.Ada.ClickAsync(message, message.Control("Answer"));
        var click = await scene.Client.ReceiveAsync();
        await scene.Client.CallAsync("views.open", ("trigger_id", click["payload"]!["trigger_id"]!), ("view", Modal()));
        await scene.Client.AcknowledgeAsync(click);

        var outcome = await clicking;
        Assert.Equal(LoopbackOutcomeKind.View, outcome.Kind);
        return outcome.View!;
    }

    private static async Task<LoopbackOutcome> SubmitAsync(LoopbackScene scene, LoopbackView view, JsonObject? payload)
    {
        var submitting = scene.Ada.SubmitAsync(view, new Dictionary<string, string> { ["text"] = "long enough" });
        await scene.Client.AcknowledgeAsync(await scene.Client.ReceiveAsync(), payload);
        return await submitting;
    }

    private static async Task<string> CommandUrlAsync(LoopbackScene scene)
    {
        var running = scene.Ada.RunCommandAsync(scene.Channel, "/study me");
        var envelope = await scene.Client.ReceiveAsync();
        await scene.Client.AcknowledgeAsync(envelope);
        await running;
        return (string)envelope["payload"]!["response_url"]!;
    }

    private static JsonObject Modal() => new()
    {
        ["type"] = "modal",
        ["callback_id"] = "answer",
        ["title"] = Plain("Answer"),
        ["submit"] = Plain("Send"),
        ["blocks"] = new JsonArray(
            new JsonObject
            {
                ["type"] = "input",
                ["block_id"] = "answer",
                ["label"] = Plain("Your answer"),
                ["element"] = new JsonObject { ["type"] = "plain_text_input", ["action_id"] = "text" },
            },
            new JsonObject
            {
                ["type"] = "input",
                ["block_id"] = "about",
                ["optional"] = true,
                ["label"] = Plain("Topic"),
                ["element"] = new JsonObject { ["type"] = "external_select", ["action_id"] = "topic" },
            }),
    };

    private static JsonObject Section(string text) => new() { ["type"] = "section", ["text"] = Plain(text) };

    private static JsonObject Plain(string text) => new() { ["type"] = "plain_text", ["text"] = text };
}
