using System.Net.WebSockets;
using System.Text;
using StudyBot.Slack.Deliveries;
using StudyBot.Slack.Models.Views;

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
