using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace StudyBot.Slack.Tests.Loopback;

/// <summary>Delivery as Slack does it: any connection, three seconds, three more attempts.</summary>
public sealed class LoopbackSocketModeTests
{
    [Fact]
    public async Task Message_comes_as_an_envelope_and_its_acknowledgement_is_kept()
    {
        await using var scene = await LoopbackScene.OpenAsync();
        var hello = await scene.Client.ConnectAsync();

        await scene.Ada.SayAsync(scene.Channel, "a < b & c");
        var envelope = await scene.Client.ReceiveAsync();
        await scene.Client.AcknowledgeAsync(envelope);

        var happened = envelope["payload"]!["event"]!;
        Assert.Equal("hello", (string?)hello["type"]);
        Assert.Equal(("message", "a &lt; b &amp; c"), ((string?)happened["type"], (string?)happened["text"]));
        var kept = await scene.Server.UntilAcknowledgedAsync(one => one.EnvelopeId == (string?)envelope["envelope_id"]);
        Assert.Equal(("events_api", TimeSpan.Zero), (kept.Type, kept.After));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Event_that_nobody_acknowledges_comes_three_times_more(bool hasNewIds)
    {
        await using var scene = await LoopbackScene.OpenAsync(options => options with { RetriesHaveNewEnvelopeIds = hasNewIds });
        await scene.Client.ConnectAsync();
        await scene.Ada.SayAsync(scene.Channel, "Hi");

        List<JsonObject> envelopes = [await scene.Client.ReceiveAsync()];
        foreach (var wait in (TimeSpan[])[TimeSpan.Zero, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)])
        {
            scene.Clock.Advance(TimeSpan.FromSeconds(3));
            scene.Clock.Advance(wait);
            envelopes.Add(await scene.Client.ReceiveAsync());
        }

        Assert.Equal([0, 1, 2, 3], envelopes.Select(envelope => (int)envelope["retry_attempt"]!));
        Assert.Single(envelopes.Select(envelope => (string?)envelope["payload"]!["event_id"]).Distinct());
        Assert.Equal(hasNewIds ? 4 : 1, envelopes.Select(envelope => (string?)envelope["envelope_id"]).Distinct().Count());
    }

    [Fact]
    public async Task Event_without_a_connection_comes_as_a_retry()
    {
        await using var scene = await LoopbackScene.OpenAsync();
        await scene.Client.ConnectAsync();
        scene.Client.Break();
        await scene.Server.UntilAsync(() => scene.Server.SocketMode.Connections == 0 ? scene : null);

        await scene.Ada.SayAsync(scene.Channel, "Anybody?");
        await scene.Client.ConnectAsync();

        scene.Clock.Advance(TimeSpan.FromSeconds(3));
        var envelope = await scene.Client.ReceiveAsync();

        Assert.Equal("Anybody?", (string?)envelope["payload"]!["event"]!["text"]);
        Assert.Equal(1, (int)envelope["retry_attempt"]!);
    }

    [Fact]
    public async Task Each_envelope_goes_to_one_of_the_connections()
    {
        await using var scene = await LoopbackScene.OpenAsync();
        await using var second = new LoopbackClient(scene.Server, scene.Workspace.BotToken);
        await scene.Client.ConnectAsync();
        var hello = await second.ConnectAsync();

        await scene.Ada.SayAsync(scene.Channel, "One");
        await scene.Ada.SayAsync(scene.Channel, "Two");

        var texts = new[] { await scene.Client.ReceiveAsync(), await second.ReceiveAsync() }
            .Select(envelope => (string?)envelope["payload"]!["event"]!["text"]);
        Assert.Equal(["One", "Two"], texts.Order());
        Assert.Equal(2, (int)hello["num_connections"]!);
    }

    [Fact]
    public async Task Address_is_good_for_one_connection()
    {
        await using var scene = await LoopbackScene.OpenAsync();
        await using var app = new LoopbackClient(scene.Server, scene.Server.AppToken);
        var opened = await app.CallAsync("apps.connections.open");
        var url = (string)opened["url"]!;
        await scene.Client.ConnectAsync(url);

        await Assert.ThrowsAsync<WebSocketException>(() => scene.Client.ConnectAsync(url));
    }

    [Fact]
    public async Task Connection_beyond_the_tenth_is_sent_away()
    {
        await using var scene = await LoopbackScene.OpenAsync(options => options with { MaxConnections = 1 });
        await using var second = new LoopbackClient(scene.Server, scene.Workspace.BotToken);
        await scene.Client.ConnectAsync();

        var farewell = await second.ConnectAsync();

        Assert.Equal(("disconnect", "too_many_websockets"), ((string?)farewell["type"], (string?)farewell["reason"]));
    }

    [Fact]
    public async Task Announced_end_comes_when_it_was_announced_for()
    {
        await using var scene = await LoopbackScene.OpenAsync();
        await scene.Client.ConnectAsync();

        scene.Server.SocketMode.Refresh(closesAfter: TimeSpan.FromSeconds(10));
        var farewell = await scene.Client.ReceiveAsync();
        await scene.Ada.SayAsync(scene.Channel, "Still there?");
        var envelope = await scene.Client.ReceiveAsync();
        await scene.Client.AcknowledgeAsync(envelope);
        await scene.Server.UntilAcknowledgedAsync(_ => true);
        scene.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.True((bool)(await scene.Client.ReceiveAsync())["closed"]!);
        Assert.Equal("refresh_requested", (string?)farewell["reason"]);
        Assert.Equal("Still there?", (string?)envelope["payload"]!["event"]!["text"]);
    }

    [Fact]
    public async Task Link_that_is_switched_off_opens_no_connection()
    {
        await using var scene = await LoopbackScene.OpenAsync();
        scene.Server.SocketMode.SetLink(isEnabled: false);
        await using var client = new LoopbackClient(scene.Server, scene.Server.AppToken);

        Assert.Equal("link_disabled", (string?)(await client.CallAsync("apps.connections.open"))["error"]);
    }

    [Fact]
    public async Task Planned_copies_come_with_the_ids_they_were_planned_with()
    {
        await using var scene = await LoopbackScene.OpenAsync();
        await scene.Client.ConnectAsync();
        scene.Server.SocketMode.DuplicateNext("message", copies: 11, hasNewEventIds: true);

        await scene.Ada.SayAsync(scene.Channel, "Hi");
        var ids = new HashSet<string?>();
        var stamps = new HashSet<string?>();
        for (var copy = 0; copy < 12; copy++)
        {
            var payload = (await scene.Client.ReceiveAsync())["payload"]!;
            ids.Add((string?)payload["event_id"]);
            stamps.Add((string?)payload["event"]!["ts"]);
        }

        Assert.Equal((12, 1), (ids.Count, stamps.Count));
    }

    [Fact]
    public async Task Swapped_events_come_in_the_other_order()
    {
        await using var scene = await LoopbackScene.OpenAsync();
        await scene.Client.ConnectAsync();
        scene.Server.SocketMode.SwapNext("message");

        await scene.Ada.SayAsync(scene.Channel, "One");
        await scene.Ada.SayAsync(scene.Channel, "Two");

        Assert.Equal("Two", (string?)(await scene.Client.ReceiveAsync())["payload"]!["event"]!["text"]);
        Assert.Equal("One", (string?)(await scene.Client.ReceiveAsync())["payload"]!["event"]!["text"]);
    }

    [Fact]
    public async Task Large_message_comes_whole_in_several_frames()
    {
        await using var scene = await LoopbackScene.OpenAsync();
        scene.Server.SocketMode.FragmentsFrames = true;
        await scene.Client.ConnectAsync();
        var text = new string('x', 10_000);

        await scene.Ada.SayAsync(scene.Channel, text);

        Assert.Equal(text, (string?)(await scene.Client.ReceiveAsync())["payload"]!["event"]!["text"]);
        Assert.True(scene.Client.Frames > 2);
    }

    [Fact]
    public async Task Bot_hears_nothing_of_channels_it_is_not_in_or_has_no_scope_for()
    {
        await using var scene = await LoopbackScene.OpenAsync();
        var secret = scene.Workspace.PrivateChannel("secret");
        await scene.Client.ConnectAsync();
        scene.Workspace.SetScopes("channels:history");

        await scene.Ada.SayAsync(scene.Workspace.Channel("elsewhere", hasBot: false), "Unheard");
        await scene.Ada.SayAsync(secret, "Unheard, too");
        await scene.Ada.SayAsync(scene.Channel, "Heard");

        Assert.Equal("Heard", (string?)(await scene.Client.ReceiveAsync())["payload"]!["event"]!["text"]);
    }
}
