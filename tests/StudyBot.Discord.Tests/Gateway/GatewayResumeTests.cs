using System.Globalization;
using StudyBot.Discord.Gateway;
using StudyBot.TestSupport.Transport;

namespace StudyBot.Discord.Tests.Gateway;

public sealed class GatewayResumeTests : GatewayScriptTests
{
    [Theory]
    [InlineData("dropped")]
    [InlineData("closed")]
    [InlineData("closed 4000")]
    [InlineData("closed 1000")]
    [InlineData("closed 1001")]
    [InlineData("closed 4008")]
    [InlineData("asked to reconnect")]
    [InlineData("session interrupted")]
    public async Task Session_goes_on_at_the_resume_address_without_an_event_lost_or_doubled(string fault)
    {
        var socket = await Script.LiveAsync();
        await Script.HearAsync(socket, 2);
        Inflict(socket, fault);

        var next = await Script.ReconnectedAsync();
        var resume = await Script.GreetAsync(next, opcode: 6);
        GatewayScript.Event(next, 2);
        GatewayScript.Event(next, 3);
        next.Send("""{"t":"RESUMED","s":4,"op":0,"d":{"_trace":[]}}""");

        Assert.Equal("wss://resume.example/?v=10&encoding=json", next.Address?.AbsoluteUri);
        Assert.Equal(
            $$"""{"token":"{{GatewayScript.Token}}","session_id":"first","seq":2}""", resume.GetRawText());
        Assert.Equal("MESSAGE_CREATE 3 3", await Script.Listener.NextAsync());
        Assert.Equal("resumed 0 of 1", await Script.Listener.NextAsync());
        await Script.HearAsync(next, 5);
    }

    [Theory]
    [InlineData("closed 4006")]
    [InlineData("closed 4007")]
    [InlineData("closed 4009")]
    [InlineData("session invalid")]
    [InlineData("nonsense")]
    [InlineData("too much")]
    [InlineData("broken")]
    public async Task Session_that_cannot_go_on_is_replaced_at_the_usual_address(string fault)
    {
        var socket = await Script.LiveAsync();
        await Script.HearAsync(socket, 900);
        Inflict(socket, fault);

        var next = await Script.ReconnectedAsync();
        GatewayScript.Hello(next);
        await Script.PassAsync(IdentifySlots.Apart - TimeSpan.FromSeconds(0.25));
        await GatewayScript.ExpectAsync(next, opcode: 2);
        await Script.BecomeReadyAsync(next, session: "second");

        Assert.Equal("wss://gateway.example/?v=10&encoding=json", next.Address?.AbsoluteUri);
        await Script.HearAsync(next, 2);
    }

    [Fact]
    public async Task Resume_that_nobody_answers_gives_way_to_a_new_session()
    {
        var socket = await Script.LiveAsync();
        socket.Drop();
        var second = await Script.ReconnectedAsync();
        await Script.GreetAsync(second, opcode: 6);

        Script.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(4000, await second.ClosedAsync());
        await Script.PassAsync(TimeSpan.FromSeconds(1));
        await Script.GreetAsync(await Script.Sockets.ConnectionAsync(), opcode: 2);
    }

    [Fact]
    public async Task Long_replay_is_not_mistaken_for_an_unanswered_resume()
    {
        var socket = await Script.LiveAsync();
        socket.Drop();
        var second = await Script.ReconnectedAsync();
        await Script.GreetAsync(second, opcode: 6);

        for (var sequence = 2; sequence < 6; sequence++)
        {
            Script.Clock.Advance(TimeSpan.FromSeconds(9));
            await Script.HearAsync(second, sequence);
        }

        second.Send("""{"t":"RESUMED","s":6,"op":0,"d":{}}""");
        Assert.Equal("resumed 0 of 1", await Script.Listener.NextAsync());
        Script.Clock.Advance(TimeSpan.FromSeconds(11));
        await Script.HearAsync(second, 7);
    }

    [Fact]
    public async Task Event_that_was_being_handled_when_the_connection_broke_is_finished_once()
    {
        var isHeld = new TaskCompletionSource();
        Script.Listener.OnEvent = async (dispatch, token) => await (dispatch.Sequence == 2 ? isHeld.Task.WaitAsync(token) : Task.CompletedTask);
        var socket = await Script.LiveAsync();
        GatewayScript.Event(socket, 2);
        socket.Drop();

        isHeld.SetResult();

        Assert.Equal("MESSAGE_CREATE 2 2", await Script.Listener.NextAsync());
        var next = await Script.ReconnectedAsync();
        Assert.Equal(2, (await Script.GreetAsync(next, opcode: 6)).GetProperty("seq").GetInt64());
        GatewayScript.Event(next, 2);
        await Script.HearAsync(next, 3);
    }

    [Fact]
    public async Task Resume_address_that_cannot_be_reached_is_given_up_for_the_usual_one_but_the_session_is_not()
    {
        var socket = await Script.LiveAsync();
        Script.Sockets.Refuse(3);

        socket.Drop();
        foreach (var wait in new[] { 0.25, 1, 2, 4 })
        {
            await Script.PassAsync(TimeSpan.FromSeconds(wait));
        }

        var next = await Script.Sockets.ConnectionAsync();
        await Script.GreetAsync(next, opcode: 6);
        Assert.Equal(
            ["gateway.example", "resume.example", "resume.example", "resume.example", "gateway.example"],
            Script.Sockets.Attempts.Select(address => address?.Host));
    }

    [Fact]
    public async Task Waits_grow_while_nothing_gets_better_and_start_over_after_a_healthy_spell()
    {
        var socket = await Script.LiveAsync();
        Script.Clock.Advance(TimeSpan.FromSeconds(29));
        foreach (var wait in new[] { 0.25, 1, 2 })
        {
            socket.Drop();
            await Script.PassAsync(TimeSpan.FromSeconds(wait));
            socket = await Script.Sockets.ConnectionAsync();
        }

        await ResumeAsync(socket);
        Script.Clock.Advance(TimeSpan.FromSeconds(30));

        socket.Drop();

        await Script.ReconnectedAsync();
    }

    [Theory]
    [InlineData(4004)]
    [InlineData(4010)]
    [InlineData(4011)]
    [InlineData(4012)]
    [InlineData(4013)]
    [InlineData(4014)]
    public async Task Code_that_forbids_coming_back_stops_the_bot_with_a_sentence(int code)
    {
        var socket = await Script.ConnectAsync();
        await Script.GreetAsync(socket, opcode: 2);

        socket.Close(code);

        var stopped = await Assert.ThrowsAsync<GatewayClosedException>(Script.EndAsync);
        Assert.Equal(code, stopped.CloseCode);
        Assert.Contains($"(close code {code})", stopped.Message);
        Assert.Equal(stopped.Message, Script.Health.Problem);
        Assert.False(Script.Health.IsWell(Script.Clock.GetUtcNow()));
        Assert.Single(Script.Sockets.Attempts);
    }

    private async Task ResumeAsync(ScriptedWebSocket socket)
    {
        await Script.GreetAsync(socket, opcode: 6);
        socket.Send("""{"t":"RESUMED","s":2,"op":0,"d":{}}""");
        Assert.StartsWith("resumed", await Script.Listener.NextAsync());
    }

    private static void Inflict(ScriptedWebSocket socket, string fault)
    {
        switch (fault.Split(' '))
        {
            case ["closed"]:
                socket.Close();
                break;
            case ["closed", var code]:
                socket.Close(int.Parse(code, CultureInfo.InvariantCulture));
                break;
            case ["dropped"]:
                socket.Drop();
                break;
            case ["asked", ..]:
                socket.Send("""{"op":7,"d":null}""");
                break;
            case ["session", var how]:
                socket.Send($$"""{"op":9,"d":{{(how == "interrupted" ? "true" : "false")}}}""");
                break;
            case ["broken"]:
                socket.Break();
                break;
            case ["nonsense"]:
                socket.Send("{");
                break;
            default:
                socket.SendTooMuch();
                break;
        }
    }
}
