using System.Net.WebSockets;
using System.Text;
using StudyBot.Slack.Deliveries;
using StudyBot.Slack.Models.Views;
using StudyBot.Slack.SocketMode;
using StudyBot.TestSupport.Transport;
using StudyBot.Transport;

namespace StudyBot.Slack.Tests.SocketMode;

public sealed class SocketModeClientTests : IAsyncLifetime
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(250);

    private SocketModeScript _script = null!;

    public async Task InitializeAsync() => _script = await SocketModeScript.CreateAsync();

    public async Task DisposeAsync() => await _script.DisposeAsync();

    [Fact]
    public async Task Envelope_is_acknowledged_while_its_handler_still_works()
    {
        var isDone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _script.Listener.OnEvent = async (_, _) => await isDone.Task;
        var socket = await _script.LiveAsync();

        for (var number = 1; number <= 3; number++)
        {
            await socket.MessageAsync(number);
            await socket.ExpectAcknowledgementAsync($"e{number}");
        }

        Assert.True(_script.Listener.IsEmpty);
        isDone.SetResult();
        Assert.Equal("message T1 C1 1", await _script.Listener.NextAsync());
        Assert.Equal("message T1 C1 2", await _script.Listener.NextAsync());
        Assert.Equal("message T1 C1 3", await _script.Listener.NextAsync());
    }

    [Fact]
    public async Task Same_event_in_eleven_envelopes_is_acknowledged_each_time_and_handled_once()
    {
        var socket = await _script.LiveAsync();

        for (var time = 0; time < 11; time++)
        {
            await socket.MessageAsync(1, envelope: $"again{time}", eventId: $"Ev{time}");
            await socket.ExpectAcknowledgementAsync($"again{time}");
        }

        Assert.Equal("message T1 C1 1", await _script.Listener.NextAsync());
        await _script.HearAsync(socket, 2);
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

    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    public async Task Large_envelope_is_read_however_it_is_cut(int pieces)
    {
        var socket = await _script.LiveAsync();
        var padding = new string('ü', 35_000);
        var envelope = $$$"""{"envelope_id":"large","payload":{"padding":"{{{padding}}}","team_id":"T1","event":{"type":"message","channel":"C1","text":"{{{padding}}}","ts":"1764000001.000100"}},"type":"events_api"}""";

        await socket.SendAsync(Encoding.UTF8.GetBytes(envelope), pieces);

        await socket.ExpectAcknowledgementAsync("large");
        Assert.Equal($"message T1 C1 {padding}", await _script.Listener.NextAsync());
        await _script.HearAsync(socket, 2);
    }

    [Fact]
    public async Task Burst_is_acknowledged_whole_and_handled_in_order()
    {
        const int Count = 2_000;
        var socket = await _script.LiveAsync();

        for (var number = 0; number < Count; number++)
        {
            await socket.MessageAsync(number);
        }

        for (var number = 0; number < Count; number++)
        {
            await socket.ExpectAcknowledgementAsync($"e{number}");
            Assert.Equal($"message T1 C1 {number}", await _script.Listener.NextAsync());
        }
    }

    [Theory]
    [InlineData("slash_commands", """{"command":"/study","team_id":"T1","trigger_id":"1"}""", "SlashCommand slash_commands T1")]
    [InlineData("interactive", """{"type":"block_actions","team":{"id":"T1"},"trigger_id":"1"}""", "Interaction block_actions T1")]
    [InlineData("interactive", """{"type":"view_closed","team":{"id":"T1"}}""", "Interaction view_closed T1")]
    public async Task Interaction_is_acknowledged_at_once(string type, string payload, string heard)
    {
        var socket = await _script.LiveAsync();

        await socket.SendAsync($$"""{"payload":{{payload}},"envelope_id":"i1","type":"{{type}}","accepts_response_payload":true}""");

        Assert.Equal("""{"envelope_id":"i1"}""", (await socket.AcknowledgementAsync()).GetRawText());
        Assert.Equal(heard, await _script.Listener.NextAsync());
    }

    [Fact]
    public async Task Answer_to_a_submission_goes_out_with_its_acknowledgement()
    {
        _script.Listener.OnQuestion = _ => ValueTask.FromResult(InteractionAnswer.Of(ViewAnswer.Clear()));
        var socket = await _script.LiveAsync();

        await socket.SendAsync(Submission);

        Assert.Equal("""{"envelope_id":"s1","payload":{"response_action":"clear"}}""", (await socket.AcknowledgementAsync()).GetRawText());
    }

    [Fact]
    public async Task Submission_is_acknowledged_in_time_when_its_answer_is_late()
    {
        var isDone = new TaskCompletionSource<InteractionAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        _script.Listener.OnQuestion = _ => new ValueTask<InteractionAnswer>(isDone.Task);
        var socket = await _script.LiveAsync();
        await socket.SendAsync(Submission);
        Assert.Equal("question view_submission T1", await _script.Listener.NextAsync());

        await _script.PassAsync(DeliveryDispatcher.AnswerLimit);

        Assert.Equal("""{"envelope_id":"s1"}""", (await socket.AcknowledgementAsync()).GetRawText());
        isDone.SetResult(InteractionAnswer.None);
    }

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
    public async Task Messages_of_other_forms_do_no_harm()
    {
        var socket = await _script.LiveAsync();

        await socket.SendAsync("not JSON");
        await socket.SendAsync("[]");
        await socket.SendAsync("""{"type":"of_the_future"}""");
        await socket.SendAsync("""{"type":"of_the_future","envelope_id":"f1","payload":{"type":"x"}}""");
        await socket.SendAsync("""{"type":"events_api","envelope_id":"f2"}""");
        await socket.SendAsync("""{"type":"events_api","envelope_id":"f3","payload":null}""");

        await socket.ExpectAcknowledgementAsync("f1");
        await socket.ExpectAcknowledgementAsync("f2");
        await socket.ExpectAcknowledgementAsync("f3");
        await _script.HearAsync(socket, 1);
    }

    [Fact]
    public async Task Stopping_says_goodbye()
    {
        var socket = await _script.LiveAsync();

        await _script.StopAsync();

        Assert.Equal(WebSocketCloseStatus.NormalClosure, await socket.ClosedAsync());
        await _script.EndAsync();
    }

    [Fact]
    public async Task Secrets_are_never_logged()
    {
        var socket = await _script.LiveAsync();
        await _script.HearAsync(socket, 1);
        socket.Drop();
        await _script.PassAsync(FirstDelay);
        await _script.GreetedAsync();

        Assert.DoesNotContain(_script.Logs.Lines, line => line.Contains(SocketModeScript.Token) || line.Contains("planted-ticket"));
        Assert.Contains("Bearer " + SocketModeScript.Token, _script.Server.Requests.Select(request => request.Authorization));
    }

    private const string Submission =
        """{"type":"interactive","envelope_id":"s1","accepts_response_payload":true,"payload":{"type":"view_submission","team":{"id":"T1"},"trigger_id":"1","view":{"id":"V1"}}}""";
}
