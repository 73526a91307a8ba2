using System.Text.Json;
using StudyBot.Discord.Gateway;

namespace StudyBot.Discord.Tests.Gateway;

public sealed class SessionStartsTests : GatewayScriptTests
{
    [Fact]
    public async Task Used_up_session_starts_are_waited_for()
    {
        Limit(remaining: 0);
        Script.Start();

        Assert.Equal(TimeSpan.FromHours(4), await Script.Clock.TimerWithinAsync(TimeSpan.FromHours(4)));
        Assert.Empty(Script.Sockets.Attempts);
        Limit(remaining: 1000);
        Script.Clock.Advance(TimeSpan.FromHours(4));

        await Script.GreetAsync(await Script.Sockets.ConnectionAsync(), opcode: 2);
        Assert.Contains(Script.Logs.Lines, line => line.Contains("0 of 1000 session starts are left"));
    }

    [Fact]
    public async Task Few_session_starts_are_spread_so_that_a_crash_loop_cannot_use_them_up()
    {
        Limit(remaining: 150);
        Script.Start();

        await Script.PassAsync(TimeSpan.FromHours(4) / 100);

        await Script.GreetAsync(await Script.Sockets.ConnectionAsync(), opcode: 2);
    }

    [Fact]
    public async Task Discord_that_cannot_be_asked_is_asked_again()
    {
        var bot = Script.Bot;
        Script.Bot = null;
        Script.Start();

        await Script.PassAsync(TimeSpan.FromMilliseconds(250));
        Assert.Equal(TimeSpan.FromSeconds(1), await Script.Clock.TimerWithinAsync(TimeSpan.FromSeconds(1)));
        Script.Bot = bot;
        Script.Clock.Advance(TimeSpan.FromSeconds(1));

        await Script.GreetAsync(await Script.Sockets.ConnectionAsync(), opcode: 2);
    }

    [Fact]
    public async Task Discord_that_cannot_be_asked_any_more_is_connected_to_where_it_was()
    {
        var socket = await Script.LiveAsync();
        Script.Bot = null;
        Script.Clock.Advance(TimeSpan.FromSeconds(70));

        socket.Close(4009);

        Assert.Equal("gateway.example", (await Script.ReconnectedAsync()).Address?.Host);
    }

    [Fact]
    public async Task Shards_identify_in_turn()
    {
        Script.Bot = Script.Bot! with { Shards = 3 };
        Script.Start();
        var waiting = new List<Task<JsonElement>>();
        for (var shard = 0; shard < 3; shard++)
        {
            var socket = await Script.Sockets.ConnectionAsync();
            GatewayScript.Hello(socket);
            waiting.Add(GatewayScript.ExpectAsync(socket, opcode: 2));
        }

        var identified = new List<string>();
        while (waiting.Count > 0)
        {
            var next = await Task.WhenAny(waiting);
            waiting.Remove(next);
            identified.Add((await next).GetProperty("shard").GetRawText());
            Assert.DoesNotContain(waiting, task => task.IsCompleted);
            if (waiting.Count > 0)
            {
                await Script.PassAsync(IdentifySlots.Apart);
            }
        }

        Assert.Equal(["[0,3]", "[1,3]", "[2,3]"], identified.Order());
        Assert.Equal(3, Script.Shards.Health.Count);
    }

    private void Limit(int remaining) =>
        Script.Bot = Script.Bot! with { SessionStartLimit = new SessionStartLimit(1000, remaining, TimeSpan.FromHours(4), 1) };
}
