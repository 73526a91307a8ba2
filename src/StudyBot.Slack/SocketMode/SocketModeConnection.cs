using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using StudyBot.Slack.Deliveries;
using StudyBot.Transport;

namespace StudyBot.Slack.SocketMode;

/// <summary>One connection's life: hello, then envelopes, each acknowledged before anything else happens to it, until it ends.</summary>
internal sealed partial class SocketModeConnection(
    IWebSocketConnection socket, DeliveryDispatcher deliveries, SocketModePulse pulse, TimeProvider clock, ILogger<SocketModeConnection> logger)
    : IAsyncDisposable
{
    private const int NormalClosure = 1000;

    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan HelloLimit = TimeSpan.FromSeconds(15);

    /// <summary>Acknowledgements that carry no answer are about 60 bytes.</summary>
    private readonly byte[] _acknowledgement = new byte[256];

    private readonly TaskCompletionSource _greeted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _leaving = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly RunningTasks _answers = new();

    // Only touched by the reading loop.
    private DateTimeOffset _heardUntil;
    private ITimer? _helloLimit;

    // Set by whoever ends the connection first: the reading loop, a timer, or the one who stops the bot.
    private SocketEnd? _end;
    private volatile Task _closing = Task.CompletedTask;

    private volatile ITimer? _retirement;

    /// <summary>Completes when Slack says hello.</summary>
    public Task Greeted => _greeted.Task;

    /// <summary>Completes when Slack announces the end. Until it comes the connection goes on as before.</summary>
    public Task Leaving => _leaving.Task;

    /// <summary>Returns when the connection has ended, however it did; never because of what came over it.</summary>
    public async Task<SocketEnd> RunAsync(Uri address, CancellationToken cancellationToken)
    {
        await using var stopping = cancellationToken.UnsafeRegister(_ => Close(SocketEndReason.Stopped), null);
        if (!await TryConnectAsync(address, cancellationToken))
        {
            return Settle(new SocketEnd(SocketEndReason.Unreachable));
        }

        await using var limit = clock.CreateTimer(_ => EndUngreeted(), null, HelloLimit, Timeout.InfiniteTimeSpan);
        _helloLimit = limit;
        try
        {
            return await ReadAsync();
        }
        finally
        {
            if (_greeted.Task.IsCompleted)
            {
                pulse.Leave(_heardUntil);
            }

            await Task.WhenAll(_closing, _answers.DrainAsync());
        }
    }

    /// <summary>Ends it in a while, if Slack does not: another connection has taken its place. To be called once.</summary>
    public void Retire(TimeSpan grace) =>
        _retirement = clock.CreateTimer(_ => Close(SocketEndReason.Leaving), null, grace, Timeout.InfiniteTimeSpan);

    public async ValueTask DisposeAsync()
    {
        await (_retirement?.DisposeAsync() ?? ValueTask.CompletedTask);
        await socket.DisposeAsync();
    }

    private async Task<bool> TryConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(ConnectLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await socket.ConnectAsync(address, either.Token);
            return true;
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Reads on while the socket is being closed: what still comes was not sent to anybody else.</summary>
    private async Task<SocketEnd> ReadAsync()
    {
        while (true)
        {
            // Not the caller's token: cancelled, the socket could not say goodbye any more.
            var receiving = socket.ReceiveAsync(CancellationToken.None);
            if (!receiving.IsCompleted)
            {
                deliveries.Start();
            }

            var message = await receiving;
            if (message.Closure is { } closure)
            {
                return Settle(SocketEnd.Of(closure));
            }

            _heardUntil = clock.GetUtcNow();
            await TakeAsync(message.Payload);
        }
    }

    private ValueTask TakeAsync(ReadOnlyMemory<byte> message)
    {
        EnvelopeFrame envelope;
        try
        {
            envelope = EnvelopeFrame.Read(message.Span);
        }
        catch (JsonException)
        {
            Log.Malformed(logger, message.Length);
            return ValueTask.CompletedTask;
        }

        switch (envelope.Type)
        {
            case EnvelopeType.Hello:
                Greet();
                return ValueTask.CompletedTask;
            case EnvelopeType.Disconnect:
                Part(envelope.Reason.Of(message.Span));
                return ValueTask.CompletedTask;
            default:
                return envelope.EnvelopeId.IsEmpty ? ValueTask.CompletedTask : TakeAsync(envelope, message);
        }
    }

    private ValueTask TakeAsync(in EnvelopeFrame envelope, ReadOnlyMemory<byte> message)
    {
        var isQuestion = envelope.Type == EnvelopeType.Interactive && DeliveryDispatcher.WantsAnswer(envelope.PayloadFields, message.Span);
        if (isQuestion)
        {
            var answering = deliveries.AskAsync(envelope.RetryAttempt, envelope.PayloadFields, message.Span, envelope.Payload);
            _answers.Add(AnswerAsync(envelope.EnvelopeId.Of(message.Span).ToArray(), answering));
            return ValueTask.CompletedTask;
        }

        var acknowledging = SendAsync(Acknowledgements.Write(envelope.EnvelopeId.Of(message.Span), [], _acknowledgement));
        if (!acknowledging.IsCompletedSuccessfully)
        {
            return DispatchAfterAsync(acknowledging, envelope, message);
        }

        Dispatch(envelope, message.Span);
        return ValueTask.CompletedTask;
    }

    private async ValueTask DispatchAfterAsync(ValueTask acknowledging, EnvelopeFrame envelope, ReadOnlyMemory<byte> message)
    {
        await acknowledging;
        Dispatch(envelope, message.Span);
    }

    private void Dispatch(in EnvelopeFrame envelope, ReadOnlySpan<byte> message)
    {
        if (KindOf(envelope.Type) is { } kind && !envelope.Payload.IsEmpty)
        {
            deliveries.Dispatch(kind, envelope.RetryAttempt, envelope.PayloadFields, message, envelope.Payload);
        }
    }

    private static DeliveryKind? KindOf(EnvelopeType type) => type switch
    {
        EnvelopeType.EventsApi => DeliveryKind.Event,
        EnvelopeType.SlashCommands => DeliveryKind.SlashCommand,
        EnvelopeType.Interactive => DeliveryKind.Interaction,
        EnvelopeType.Hello or EnvelopeType.Disconnect or EnvelopeType.Unknown => null,
    };

    private async Task AnswerAsync(byte[] envelopeId, Task<InteractionAnswer> answering)
    {
        var answer = await answering;
        await SendAsync(Acknowledgements.Write(envelopeId, answer.Json.Span, []));
    }

    /// <summary>What cannot be acknowledged is handed on all the same: Slack delivers it again, and then it is known.</summary>
    private async ValueTask SendAsync(ReadOnlyMemory<byte> acknowledgement)
    {
        try
        {
            await socket.SendAsync(acknowledgement, CancellationToken.None);
        }
        catch (WebSocketException)
        {
            // The connection has ended, and the one who reads from it says how.
        }
    }

    private void Greet()
    {
        if (!_greeted.TrySetResult())
        {
            return;
        }

        _helloLimit?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        if (pulse.Enter(out var since))
        {
            _ = deliveries.TellGapAsync(since);
        }
    }

    /// <summary>https://docs.slack.dev/apis/events-api/using-socket-mode#disconnect; another reason than these is taken for a warning.</summary>
    private void Part(ReadOnlySpan<byte> reason)
    {
        if (reason.SequenceEqual("link_disabled"u8))
        {
            Close(SocketEndReason.LinkDisabled);
        }
        else if (reason.SequenceEqual("too_many_websockets"u8))
        {
            Close(SocketEndReason.TooManyConnections);
        }
        else
        {
            Log.EndAnnounced(logger);
            _leaving.TrySetResult();
        }
    }

    private void EndUngreeted()
    {
        if (!_greeted.Task.IsCompleted)
        {
            Close(SocketEndReason.NoHello);
        }
    }

    private void Close(SocketEndReason reason)
    {
        if (Interlocked.CompareExchange(ref _end, new SocketEnd(reason), null) is null)
        {
            _closing = socket.CloseAsync(NormalClosure, CancellationToken.None);
        }
    }

    /// <summary>The first to end it says why.</summary>
    private SocketEnd Settle(SocketEnd end) => Interlocked.CompareExchange(ref _end, end, null) ?? end;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Debug, "Slack announced the end of a connection.")]
        public static partial void EndAnnounced(ILogger logger);

        [LoggerMessage(LogLevel.Warning, "Passed over a message of {Length} bytes that is not of the documented form.")]
        public static partial void Malformed(ILogger logger, int length);
    }
}
