using StudyBot.Discord.Gateway;

namespace StudyBot.Discord.Tests.Gateway;

public sealed class GatewayGreetingTests : GatewayScriptTests
{
    [Fact]
    public async Task Client_identifies_upon_hello_with_its_token_intents_and_shard()
    {
        var socket = await Script.ConnectAsync();

        var identify = await Script.GreetAsync(socket, opcode: 2);

        Assert.Equal("wss://gateway.example/?v=10&encoding=json", socket.Address?.AbsoluteUri);
        Assert.Equal(GatewayScript.Token, identify.GetProperty("token").GetString());
        Assert.Equal(1 | (1 << 9) | (1 << 15), identify.GetProperty("intents").GetInt32());
        Assert.Equal("[0,1]", identify.GetProperty("shard").GetRawText());
        Assert.Equal(["os", "browser", "device"], identify.GetProperty("properties").EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task Compression_is_asked_for_and_a_server_that_sends_plain_text_is_understood()
    {
        Script.Settings = Script.Settings with { Compression = GatewayCompression.ZlibStream };

        var socket = await Script.LiveAsync();

        Assert.Equal("wss://gateway.example/?v=10&encoding=json&compress=zlib-stream", socket.Address?.AbsoluteUri);
    }

    [Fact]
    public async Task Address_in_the_settings_goes_before_the_one_Discord_names()
    {
        Script.Settings = Script.Settings with { Address = new Uri("ws://127.0.0.1:5000/gateway") };

        var socket = await Script.ConnectAsync();

        Assert.Equal("ws://127.0.0.1:5000/gateway?v=10&encoding=json", socket.Address?.AbsoluteUri);
    }

    [Fact]
    public async Task Events_are_handed_on_in_order_with_their_content()
    {
        var socket = await Script.LiveAsync();

        socket.Send("""{"t":"INTERACTION_CREATE","s":2,"op":0,"d":{"id":"1"}}""");
        socket.Send("""{"t":"SOMETHING_NEW","s":3,"op":0,"d":[]}""");

        Assert.Equal("INTERACTION_CREATE 2 {\"id\":\"1\"}", await Script.Listener.NextAsync());
        Assert.Equal("SOMETHING_NEW 3 []", await Script.Listener.NextAsync());
    }

    [Fact]
    public async Task Server_that_says_nothing_is_left_for_another_attempt()
    {
        var socket = await Script.ConnectAsync();

        await Script.PassAsync(TimeSpan.FromSeconds(20));

        Assert.Equal(4000, await socket.ClosedAsync());
        await Script.ReconnectedAsync();
    }

    [Fact]
    public async Task Slow_start_of_a_session_is_waited_for_while_heartbeats_are_acknowledged()
    {
        var socket = await Script.ConnectAsync();
        await Script.GreetAsync(socket, opcode: 2);
        Script.Clock.Advance(GatewayScript.Interval);
        await GatewayScript.ExpectAsync(socket, opcode: 1);

        for (var beat = 0; beat < 20; beat++)
        {
            GatewayScript.Acknowledge(socket);
            socket.Send("""{"op":1,"d":null}""");
            await GatewayScript.ExpectAsync(socket, opcode: 1);
            Script.Clock.Advance(GatewayScript.Interval);
            await GatewayScript.ExpectAsync(socket, opcode: 1);
        }

        GatewayScript.Acknowledge(socket);
        await Script.BecomeReadyAsync(socket);
    }

    [Fact]
    public async Task Event_whose_handling_fails_is_logged_and_the_next_one_comes()
    {
        Script.Listener.OnEvent = (dispatch, _) =>
            dispatch.Sequence == 2 ? throw new InvalidOperationException("It went wrong.") : ValueTask.CompletedTask;
        var socket = await Script.LiveAsync();

        GatewayScript.Event(socket, 2);
        await Script.HearAsync(socket, 3);

        Assert.Contains(Script.Logs.Lines, line => line.StartsWith("Error") && line.Contains("Did not handle MESSAGE_CREATE with sequence 2."));
    }

    [Fact]
    public async Task Neither_the_token_nor_what_members_say_is_logged()
    {
        var socket = await Script.LiveAsync();

        socket.Send("""{"t":"MESSAGE_CREATE","s":2,"op":0,"d":{"content":"planted words"}}""");
        await Script.Listener.NextAsync();
        socket.Send("""{"t":"MESSAGE_CREATE","s":3,"op":0,"d":{"content":"planted words}}""");
        await socket.ClosedAsync();
        await Script.ReconnectedAsync();

        Assert.NotEmpty(Script.Logs.Lines);
        Assert.DoesNotContain(Script.Logs.Lines, line => line.Contains("planted"));
    }

    [Fact]
    public async Task Shutdown_says_goodbye_so_that_the_bot_goes_offline_at_once()
    {
        var socket = await Script.LiveAsync();

        await Script.StopAsync();

        Assert.Equal(1000, await socket.ClosedAsync());
        await Script.EndAsync();
    }

    [Theory]
    [InlineData("""{"op":10,"d":{"heartbeat_interval":0}}""")]
    [InlineData("""{"op":10,"d":{"heartbeat_interval":-5}}""")]
    [InlineData("""{"op":10,"d":{"heartbeat_interval":2147483647}}""")]
    [InlineData("""{"op":10,"d":{}}""")]
    [InlineData("""{"op":10,"d":null}""")]
    [InlineData("nonsense")]
    public async Task Hello_that_makes_no_sense_ends_the_connection(string hello)
    {
        var socket = await Script.ConnectAsync();

        socket.Send(hello);

        Assert.Equal(4000, await socket.ClosedAsync());
    }
}
