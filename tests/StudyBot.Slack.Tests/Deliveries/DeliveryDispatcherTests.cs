using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using StudyBot.Slack.Deliveries;
using StudyBot.TestSupport;

namespace StudyBot.Slack.Tests.Deliveries;

public sealed class DeliveryDispatcherTests : IDisposable
{
    private readonly ManualTimeProvider _clock = new();
    private readonly RecordingListener _listener = new();
    private readonly DeliveryDispatcher _deliveries;

    public DeliveryDispatcherTests() => _deliveries = new DeliveryDispatcher(_listener, _clock, NullLogger<DeliveryDispatcher>.Instance);

    [Theory]
    [InlineData("Ev1")]
    [InlineData("Ev2")]
    public async Task Message_that_comes_again_is_passed_over_whatever_its_event_id(string eventId)
    {
        Dispatch(Message("Ev1", "1.000100"));
        for (var time = 0; time < 11; time++)
        {
            Dispatch(Message(eventId, "1.000100"));
        }

        Dispatch(Message("Ev9", "9.000100"));

        Assert.Equal("message T1 C1 1.000100", await _listener.NextAsync());
        Assert.Equal("message T1 C1 9.000100", await _listener.NextAsync());
    }

    [Fact]
    public async Task Each_edit_of_a_message_is_handed_on_once()
    {
        foreach (var edit in new[] { "5.000000", "6.000000", "5.000000", "6.000000" })
        {
            Dispatch($$$"""{"team_id":"T1","event_id":"Ev{{{edit}}}","event":{"type":"message","subtype":"message_changed","channel":"C1","text":"{{{edit}}}","ts":"{{{edit}}}","event_ts":"{{{edit}}}","message":{"ts":"1.000100","edited":{"ts":"{{{edit}}}"} } } }""");
        }

        Dispatch(Message("Ev9", "9.000100"));

        Assert.Equal("message T1 C1 5.000000", await _listener.NextAsync());
        Assert.Equal("message T1 C1 6.000000", await _listener.NextAsync());
        Assert.Equal("message T1 C1 9.000100", await _listener.NextAsync());
    }

    [Fact]
    public async Task Message_and_its_mention_are_two_events()
    {
        Dispatch(Message("Ev1", "1.000100"));
        Dispatch(Message("Ev2", "1.000100").Replace("\"message\"", "\"app_mention\""));

        Assert.Equal("message T1 C1 1.000100", await _listener.NextAsync());
        Assert.Equal("app_mention T1 C1 1.000100", await _listener.NextAsync());
    }

    [Fact]
    public async Task Same_event_is_known_after_ten_minutes_and_forgotten_in_the_end()
    {
        Dispatch(Message("Ev1", "1.000100"));
        _clock.Advance(TimeSpan.FromMinutes(11));
        Dispatch(Message("Ev1", "1.000100"));
        _clock.Advance(TimeSpan.FromMinutes(13));
        Dispatch(Message("Ev2", "2.000100"));
        _clock.Advance(TimeSpan.FromMinutes(13));
        Dispatch(Message("Ev1", "1.000100"));

        Assert.Equal("message T1 C1 1.000100", await _listener.NextAsync());
        Assert.Equal("message T1 C1 2.000100", await _listener.NextAsync());
        Assert.Equal("message T1 C1 1.000100", await _listener.NextAsync());
    }

    [Fact]
    public async Task Slow_channel_keeps_its_order_and_holds_up_no_other()
    {
        var isDone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _listener.OnEvent = async (delivery, _) =>
        {
            if (Encoding.UTF8.GetString(delivery.Event.Span).Contains("\"text\":\"1.000100\""))
            {
                await isDone.Task;
            }
        };

        Dispatch(Message("Ev1", "1.000100"));
        Dispatch(Message("Ev2", "2.000100"));
        Dispatch(Message("Ev3", "3.000100", channel: "C2"));

        Assert.Equal("message T1 C2 3.000100", await _listener.NextAsync());
        Assert.True(_listener.IsEmpty);
        isDone.SetResult();
        Assert.Equal("message T1 C1 1.000100", await _listener.NextAsync());
        Assert.Equal("message T1 C1 2.000100", await _listener.NextAsync());
    }

    [Fact]
    public async Task Listener_that_throws_hears_the_next_event()
    {
        var isFirst = true;
        _listener.OnEvent = (_, _) =>
        {
            var wasFirst = isFirst;
            isFirst = false;
            return wasFirst ? throw new InvalidOperationException() : ValueTask.CompletedTask;
        };

        Dispatch(Message("Ev1", "1.000100"));
        Dispatch(Message("Ev2", "2.000100"));

        Assert.Equal("message T1 C1 2.000100", await _listener.NextAsync());
    }

    [Theory]
    [InlineData("""{"team_id":"T1","event_id":"E","event":{}}""", "T1")]
    [InlineData("""{"team_id":"T1","authorizations":[{"enterprise_id":null,"team_id":"T2"}]}""", "T2")]
    [InlineData("""{"authorizations":[],"team_id":"T1"}""", "T1")]
    [InlineData("""{"authorizations":null,"team_id":"T1"}""", "T1")]
    [InlineData("""{"type":"block_actions","team":{"domain":"x","id":"T1"},"user":{"id":"U1","team_id":"T2"}}""", "T1")]
    [InlineData("""{"type":"block_actions","team":null,"user":{"id":"U1","team_id":"T2"}}""", "T2")]
    [InlineData("""{"type":"shortcut"}""", "")]
    public void Workspace_is_the_one_that_has_installed_the_app(string payload, string expected)
    {
        var bytes = Encoding.UTF8.GetBytes(payload);

        Assert.Equal(expected, Encoding.UTF8.GetString(PayloadFrame.Read(bytes).Workspace.Of(bytes.AsSpan())));
    }

    [Fact]
    public async Task What_was_acknowledged_is_handled_before_the_end()
    {
        Dispatch(Message("Ev1", "1.000100"), starts: false);

        await _deliveries.DrainAsync(TimeSpan.FromSeconds(5));

        Assert.False(_listener.IsEmpty);
    }

    [Fact]
    public async Task Listener_that_does_not_end_is_told_to_stop()
    {
        var wasTold = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _listener.OnEvent = async (_, cancellationToken) =>
        {
            await using var registration = cancellationToken.Register(wasTold.SetResult);
            await wasTold.Task;
        };
        Dispatch(Message("Ev1", "1.000100"));

        var draining = _deliveries.DrainAsync(TimeSpan.FromSeconds(5));
        await _clock.TimerWithinAsync(TimeSpan.FromSeconds(5));
        _clock.Advance(TimeSpan.FromSeconds(5));

        await draining.WaitAsync(SlackServer.Patience);
        Assert.True(wasTold.Task.IsCompleted);
    }

    public void Dispose() => _deliveries.Dispose();

    private void Dispatch(string payload, bool starts = true)
    {
        var bytes = Encoding.UTF8.GetBytes(payload);
        _deliveries.Dispatch(DeliveryKind.Event, 0, PayloadFrame.Read(bytes), bytes, new JsonSlice(0, bytes.Length));
        if (starts)
        {
            _deliveries.Start();
        }
    }

    private static string Message(string eventId, string ts, string channel = "C1") =>
        $$$"""{"team_id":"T1","event_id":"{{{eventId}}}","event":{"type":"message","channel":"{{{channel}}}","text":"{{{ts}}}","ts":"{{{ts}}}","event_ts":"{{{ts}}}"}}""";
}
