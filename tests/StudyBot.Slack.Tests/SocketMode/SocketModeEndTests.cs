using System.Net.WebSockets;
using StudyBot.Slack.SocketMode;
using StudyBot.TestSupport.Transport;
using StudyBot.Transport;

namespace StudyBot.Slack.Tests.SocketMode;

/// <summary>What becomes of the client when a connection ends, however it does.</summary>
public sealed class SocketModeEndTests : IAsyncLifetime
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(250);

    private SocketModeScript _script = null!;

    public async Task InitializeAsync() => _script = await SocketModeScript.CreateAsync();

    public async Task DisposeAsync() => await _script.DisposeAsync();

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    public async Task Next_connection_is_open_before_the_old_one_goes_and_nothing_is_missed(string reason)
    {
        var old = await _script.LiveAsync();
        await _script.HearAsync(old, 1);

        await old.DisconnectAsync(reason);
        var next = await _script.Server.SocketAsync();
        await _script.HearAsync(old, 2);
        await next.HelloAsync();
        await _script.HearAsync(next, 3);
        await _script.HearAsync(old, 4);
        await old.CloseAsync();
        await old.ClosedAsync();
        await _script.HearAsync(next, 5);

        Assert.Equal(SocketModeState.Live, _script.Client.Health.State);
    }

    [Fact]
    public async Task Old_connection_that_Slack_forgets_is_closed_after_a_minute()
    {
        var old = await _script.LiveAsync();
        await old.DisconnectAsync("warning");
        var next = await _script.GreetedAsync();
        await _script.HearAsync(next, 1);

        await _script.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(WebSocketCloseStatus.NormalClosure, await old.ClosedAsync());
        await _script.HearAsync(next, 2);
    }

    [Fact]
    public async Task Broken_line_is_replaced_and_the_gap_is_told()
    {
        var broken = await _script.LiveAsync();
        await _script.HearAsync(broken, 1);
        broken.Drop();

        await _script.PassAsync(FirstDelay);
        var next = await _script.GreetedAsync();

        Assert.StartsWith("gap since", await _script.Listener.NextAsync());
        await _script.HearAsync(next, 2);
    }

    [Fact]
    public async Task Socket_that_Slack_closes_is_replaced()
    {
        var closed = await _script.LiveAsync();
        await closed.CloseAsync();

        await _script.PassAsync(FirstDelay);
        var next = await _script.GreetedAsync();

        Assert.StartsWith("gap since", await _script.Listener.NextAsync());
        await _script.HearAsync(next, 1);
    }

    [Fact]
    public async Task Too_many_connections_are_explained_and_waited_for()
    {
        var socket = await _script.LiveAsync();

        await socket.DisconnectAsync("too_many_websockets");
        Assert.Equal(WebSocketCloseStatus.NormalClosure, await socket.ClosedAsync());
        await _script.PassAsync(FirstDelay);
        await _script.Server.SocketAsync();

        Assert.Contains("Is another copy of the bot running", _script.Client.Health.Problem);
    }

    [Fact]
    public async Task Switched_off_Socket_Mode_stops_the_client_with_a_sentence()
    {
        var socket = await _script.LiveAsync();

        await socket.DisconnectAsync("link_disabled");

        var failure = await Assert.ThrowsAsync<SocketModeClosedException>(_script.EndAsync);
        Assert.StartsWith("Socket Mode is switched off for the app.", failure.Message);
        Assert.Equal(SocketModeState.Stopped, _script.Client.Health.State);
        Assert.False(_script.Client.Health.IsWell(_script.Clock.GetUtcNow()));
    }

    [Theory]
    [InlineData("invalid_auth", "Slack refused the app-level token.")]
    [InlineData("token_revoked", "The app-level token was revoked.")]
    [InlineData("not_allowed_token_type", "This is no app-level token;")]
    [InlineData("missing_scope", "The app-level token lacks the scope connections:write.")]
    [InlineData("link_disabled", "Socket Mode is switched off")]
    [InlineData("forbidden_team", "The workspace may not use Socket Mode")]
    public async Task Refused_token_stops_the_client_with_a_sentence(string error, string sentence)
    {
        _script.Server.Answer("apps.connections.open", $$"""{"ok":false,"error":"{{error}}"}""");
        _script.Start();

        var failure = await Assert.ThrowsAsync<SocketModeClosedException>(_script.EndAsync);

        Assert.StartsWith(sentence, failure.Message);
        Assert.DoesNotContain(SocketModeScript.Token, failure.ToString());
    }

    [Fact]
    public async Task Connection_without_a_hello_is_given_up_after_fifteen_seconds()
    {
        _script.Start();
        var silent = await _script.Server.SocketAsync();

        await _script.PassAsync(TimeSpan.FromSeconds(15));

        Assert.Equal(WebSocketCloseStatus.NormalClosure, await silent.ClosedAsync());
        await _script.PassAsync(FirstDelay);
        await _script.GreetedAsync();
        Assert.Equal("connected", await _script.Listener.NextAsync());
    }

    [Fact]
    public async Task After_a_mistake_of_its_own_it_connects_again()
    {
        var scripted = new ScriptedWebSockets();
        var settings = new SocketModeSettings { Connections = 1 };
        var sockets = new Queue<Func<IWebSocketConnection>>([scripted.Open, settings.NewSocket]);
        await using var script = await SocketModeScript.CreateAsync(settings, () => sockets.Dequeue()());
        script.Start();

        (await scripted.ConnectionAsync()).Break();
        await script.PassAsync(FirstDelay);

        var socket = await script.GreetedAsync();
        Assert.Equal("connected", await script.Listener.NextAsync());
        await script.HearAsync(socket, 1);
    }
}
