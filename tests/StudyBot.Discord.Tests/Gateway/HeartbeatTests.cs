namespace StudyBot.Discord.Tests.Gateway;

public sealed class HeartbeatTests : IAsyncLifetime
{
    private readonly GatewayScript _script = new() { Chance = 0.5 };

    [Fact]
    public async Task First_beat_comes_after_a_chance_part_of_the_interval_and_the_next_after_a_whole_one()
    {
        var socket = await _script.LiveAsync();

        await _script.PassAsync(GatewayScript.Interval / 2);
        Assert.Equal(1, (await GatewayScript.ExpectAsync(socket, opcode: 1)).GetInt64());

        GatewayScript.Acknowledge(socket);
        await _script.HearAsync(socket, 2);
        await _script.PassAsync(GatewayScript.Interval);
        Assert.Equal(2, (await GatewayScript.ExpectAsync(socket, opcode: 1)).GetInt64());
    }

    [Fact]
    public async Task Beat_before_the_first_event_has_no_number()
    {
        var socket = await _script.ConnectAsync();
        await _script.GreetAsync(socket, opcode: 2);

        _script.Clock.Advance(GatewayScript.Interval / 2);

        Assert.Equal("null", (await GatewayScript.ExpectAsync(socket, opcode: 1)).GetRawText());
    }

    [Fact]
    public async Task Server_that_asks_for_a_beat_gets_it_at_once()
    {
        var socket = await _script.LiveAsync();

        socket.Send("""{"op":1,"d":null}""");

        Assert.Equal(1, (await GatewayScript.ExpectAsync(socket, opcode: 1)).GetInt64());
    }

    [Fact]
    public async Task Server_that_asks_for_too_many_beats_does_not_get_the_bot_disconnected()
    {
        var socket = await _script.LiveAsync();

        for (var request = 0; request < 200; request++)
        {
            socket.Send("""{"op":1,"d":null}""");
        }

        await _script.HearAsync(socket, 2);
        for (var beat = 0; beat < 109; beat++)
        {
            await GatewayScript.ExpectAsync(socket, opcode: 1);
        }

        Assert.True(socket.IsSilent);
        _script.Clock.Advance(GatewayScript.Interval / 2);
        await GatewayScript.ExpectAsync(socket, opcode: 1);
    }

    [Fact]
    public async Task Missed_acknowledgement_ends_the_connection_so_that_the_session_can_be_resumed()
    {
        var socket = await _script.LiveAsync();
        _script.Clock.Advance(GatewayScript.Interval / 2);
        await GatewayScript.ExpectAsync(socket, opcode: 1);

        _script.Clock.Advance(GatewayScript.Interval);

        Assert.Equal(4000, await socket.ClosedAsync());
        await _script.PassAsync(TimeSpan.FromMilliseconds(125));
        await _script.GreetAsync(await _script.Sockets.ConnectionAsync(), opcode: 6);
    }

    [Fact]
    public async Task Acknowledgement_behind_a_slow_listener_is_not_missed()
    {
        var isHeld = new TaskCompletionSource();
        _script.Listener.OnEvent = async (dispatch, _) => await (dispatch.Sequence == 2 ? isHeld.Task : Task.CompletedTask);
        var socket = await _script.LiveAsync();
        GatewayScript.Event(socket, 2);
        _script.Clock.Advance(GatewayScript.Interval / 2);
        await GatewayScript.ExpectAsync(socket, opcode: 1);
        GatewayScript.Acknowledge(socket);

        _script.Clock.Advance(GatewayScript.Interval);
        await GatewayScript.ExpectAsync(socket, opcode: 1);

        isHeld.SetResult();
        Assert.Equal("MESSAGE_CREATE 2 2", await _script.Listener.NextAsync());
        await _script.HearAsync(socket, 3);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _script.DisposeAsync();
}
