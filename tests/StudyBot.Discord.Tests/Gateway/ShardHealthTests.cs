using StudyBot.Discord.Gateway;

namespace StudyBot.Discord.Tests.Gateway;

public sealed class ShardHealthTests : GatewayScriptTests
{
    public ShardHealthTests() => Script.Chance = 0.5;

    private bool IsWell => Script.Health.IsWell(Script.Clock.GetUtcNow());

    [Fact]
    public async Task Dead_socket_shows_within_two_minutes_and_says_why()
    {
        var socket = await Script.LiveAsync();
        Script.Clock.Advance(GatewayScript.Interval / 2);
        await GatewayScript.ExpectAsync(socket, opcode: 1);
        GatewayScript.Acknowledge(socket);
        await Script.HearAsync(socket, 2);
        Script.Sockets.Refuse(int.MaxValue);
        var lastHeard = Script.Clock.GetUtcNow();

        Script.Clock.Advance(GatewayScript.Interval);
        await GatewayScript.ExpectAsync(socket, opcode: 1);
        Assert.True(IsWell);
        Script.Clock.Advance(GatewayScript.Interval);
        await socket.ClosedAsync();
        await Script.Clock.TimerWithinAsync(TimeSpan.FromSeconds(1));
        Script.Clock.AdvanceTo(lastHeard + TimeSpan.FromMinutes(2));

        Assert.False(IsWell);
        Assert.NotEqual(ShardState.Live, Script.Health.State);
        Assert.NotNull(Script.Health.Problem);
    }

    [Fact]
    public async Task Resume_does_not_show()
    {
        var socket = await Script.LiveAsync();
        socket.Drop();

        await Script.GreetAsync(await Script.ReconnectedAsync(), opcode: 6);

        Assert.Equal(ShardState.Greeting, Script.Health.State);
        Assert.True(IsWell);
    }

    [Fact]
    public async Task Quiet_server_is_well_as_long_as_it_acknowledges()
    {
        var socket = await Script.LiveAsync();
        Script.Clock.Advance(GatewayScript.Interval / 2);
        for (var beat = 0; beat < 10; beat++)
        {
            await GatewayScript.ExpectAsync(socket, opcode: 1);
            GatewayScript.Acknowledge(socket);
            socket.Send("""{"op":1,"d":null}""");
            await GatewayScript.ExpectAsync(socket, opcode: 1);
            Assert.True(IsWell);
            Script.Clock.Advance(GatewayScript.Interval);
        }

        Assert.Equal(ShardState.Live, Script.Health.State);
        Assert.Null(Script.Health.Problem);
    }

    [Fact]
    public async Task Session_that_does_not_start_shows_although_the_socket_lives()
    {
        var socket = await Script.ConnectAsync();
        await Script.GreetAsync(socket, opcode: 2);

        Script.Clock.Advance(GatewayScript.Interval / 2);
        for (var beat = 0; beat < 3; beat++)
        {
            await GatewayScript.ExpectAsync(socket, opcode: 1);
            GatewayScript.Acknowledge(socket);
            socket.Send("""{"op":1,"d":null}""");
            await GatewayScript.ExpectAsync(socket, opcode: 1);
            Script.Clock.Advance(GatewayScript.Interval);
        }

        Assert.False(IsWell);
        Assert.Equal(ShardState.Greeting, Script.Health.State);
    }
}
