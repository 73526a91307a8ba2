using StudyBot.TestSupport.Transport;

namespace StudyBot.Discord.Tests.Gateway;

public sealed class HeartbeatTests : GatewayScriptTests
{
    public HeartbeatTests() => Script.Chance = 0.5;

    [Fact]
    public async Task First_beat_comes_after_a_chance_part_of_the_interval_and_the_next_after_a_whole_one()
    {
        var socket = await Script.LiveAsync();

        await Script.PassAsync(GatewayScript.Interval / 2);
        Assert.Equal(1, (await GatewayScript.ExpectAsync(socket, opcode: 1)).GetInt64());

        GatewayScript.Acknowledge(socket);
        await Script.HearAsync(socket, 2);
        await Script.PassAsync(GatewayScript.Interval);
        Assert.Equal(2, (await GatewayScript.ExpectAsync(socket, opcode: 1)).GetInt64());
    }

    [Fact]
    public async Task Beat_before_the_first_event_has_no_number()
    {
        var socket = await Script.ConnectAsync();
        await Script.GreetAsync(socket, opcode: 2);

        Script.Clock.Advance(GatewayScript.Interval / 2);

        Assert.Equal("null", (await GatewayScript.ExpectAsync(socket, opcode: 1)).GetRawText());
    }

    [Fact]
    public async Task Server_that_asks_for_a_beat_gets_it_at_once()
    {
        var socket = await Script.LiveAsync();

        socket.Send("""{"op":1,"d":null}""");

        Assert.Equal(1, (await GatewayScript.ExpectAsync(socket, opcode: 1)).GetInt64());
    }

    [Fact]
    public async Task Server_that_asks_for_too_many_beats_does_not_get_the_bot_disconnected()
    {
        var socket = await Script.LiveAsync();

        for (var request = 0; request < 200; request++)
        {
            socket.Send("""{"op":1,"d":null}""");
        }

        await Script.HearAsync(socket, 2);
        for (var beat = 0; beat < 109; beat++)
        {
            await GatewayScript.ExpectAsync(socket, opcode: 1);
        }

        Assert.True(socket.IsSilent);
        Script.Clock.Advance(GatewayScript.Interval / 2);
        await GatewayScript.ExpectAsync(socket, opcode: 1);
    }

    [Fact]
    public async Task Missed_acknowledgement_ends_the_connection_so_that_the_session_can_be_resumed()
    {
        var socket = await Script.LiveAsync();
        Script.Clock.Advance(GatewayScript.Interval / 2);
        await GatewayScript.ExpectAsync(socket, opcode: 1);

        Script.Clock.Advance(GatewayScript.Interval);

        Assert.Equal(4000, await socket.ClosedAsync());
        await Script.GreetAsync(await Script.ReconnectedAsync(), opcode: 6);
    }

    [Fact]
    public async Task Acknowledgement_behind_a_slow_listener_is_not_missed()
    {
        var isReached = new TaskCompletionSource();
        var isHeld = new TaskCompletionSource();
        var socket = await Script.LiveAsync();
        Script.Listener.OnEvent = async (_, token) =>
        {
            isReached.TrySetResult();
            await isHeld.Task.WaitAsync(token);
        };
        GatewayScript.Event(socket, 2);
        await isReached.Task.WaitAsync(ScriptedWebSocket.Patience);
        Script.Clock.Advance(GatewayScript.Interval / 2);
        await GatewayScript.ExpectAsync(socket, opcode: 1);
        GatewayScript.Acknowledge(socket);

        Script.Clock.Advance(GatewayScript.Interval);
        await GatewayScript.ExpectAsync(socket, opcode: 1);

        isHeld.SetResult();
        Assert.Equal("MESSAGE_CREATE 2 2", await Script.Listener.NextAsync());
        await Script.HearAsync(socket, 3);
    }
}
