using System.Net.WebSockets;
using System.Text.Json;
using StudyBot.Transport;

namespace StudyBot.Discord.Gateway;

/// <summary>One connection's life: hello, identify or resume, then events until it ends.</summary>
internal sealed class GatewayConnection : IAsyncDisposable
{
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan HelloLimit = TimeSpan.FromSeconds(20);

    /// <summary>Between the resume and the first missed event, and from one of them to the next.</summary>
    private static readonly TimeSpan ResumeLimit = TimeSpan.FromSeconds(10);

    private readonly IWebSocketConnection _socket;
    private readonly Shard _shard;
    private readonly GatewayGreeting _greeting;
    private readonly GatewayDeliveries _deliveries;
    private readonly TimeProvider _clock;
    private readonly GatewayOutbox _outbox;
    private readonly Heartbeat _heartbeat;
    private readonly GatewayInflater? _inflater;
    private readonly CancellationTokenSource _life = new();

    // Only touched by the reading loop.
    private readonly Deadline _deadline;
    private Task _beating = Task.CompletedTask;
    private Task _greeted = Task.CompletedTask;

    // Set by whoever ends the connection first: the reading loop, a timer, or the one who stops the bot.
    private GatewayEnd? _end;
    private volatile Task _closing = Task.CompletedTask;
    private volatile bool _hasHello;

    public GatewayConnection(
        IWebSocketConnection socket,
        GatewaySettings settings,
        Shard shard,
        GatewayGreeting greeting,
        GatewayDeliveries deliveries,
        TimeProvider clock,
        Func<double> chance)
    {
        _socket = socket;
        _shard = shard;
        _greeting = greeting;
        _deliveries = deliveries;
        _clock = clock;
        _outbox = new GatewayOutbox(socket, clock);
        _heartbeat = new Heartbeat(token => BeatAsync(isDue: true, token), clock, chance);
        _inflater = settings.Compression == GatewayCompression.ZlibStream ? new GatewayInflater(settings.LargestMessage) : null;
        _deadline = new Deadline(clock, () => End(_hasHello ? GatewayEndReason.ResumeUnanswered : GatewayEndReason.NoHello));
    }

    /// <summary>Returns when the connection has ended, however it did; never because of what came over it.</summary>
    public async Task<GatewayEnd> RunAsync(Uri address, CancellationToken cancellationToken)
    {
        _shard.Pulse.Enter(ShardState.Connecting);
        await using var stopping = cancellationToken.UnsafeRegister(_ => End(GatewayEndReason.Stopped), null);
        if (!await TryConnectAsync(address, cancellationToken))
        {
            return Volatile.Read(ref _end) ?? new GatewayEnd(GatewayEndReason.Unreachable);
        }

        try
        {
            _deadline.Set(HelloLimit);
            return await ReadAsync(cancellationToken);
        }
        finally
        {
            _deadline.Dispose();
            await _life.CancelAsync();
            await Task.WhenAll(_beating, _greeted, _closing);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _socket.DisposeAsync();
        _deadline.Dispose();
        _inflater?.Dispose();
        _life.Dispose();
    }

    private async Task<bool> TryConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(ConnectLimit, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await _socket.ConnectAsync(address, either.Token);
            return true;
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Reads on while the socket is being closed, and passes over what still comes: after a resume it comes again.</summary>
    private async Task<GatewayEnd> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            // Not the caller's token: cancelled, the socket could not say goodbye any more.
            var receiving = _socket.ReceiveAsync(CancellationToken.None);
            _heartbeat.IsSocketDrained = !receiving.IsCompleted;
            var message = await receiving;
            _heartbeat.IsSocketDrained = false;
            if (message.Closure is { } closure)
            {
                return Volatile.Read(ref _end) ?? GatewayEnd.Of(closure);
            }

            if (Volatile.Read(ref _end) is null)
            {
                await TakeAsync(message, cancellationToken);
            }
        }
    }

    private async ValueTask TakeAsync(WebSocketMessage message, CancellationToken cancellationToken)
    {
        try
        {
            // A server that does not know the compression sends text, and is understood all the same.
            var whole = _inflater is not null && message.IsBinary ? _inflater.Push(message.Payload) : message.Payload;
            if (whole is { } payload)
            {
                _shard.Pulse.Hear();
                await ActOnAsync(GatewayFrame.Read(payload), cancellationToken);
            }
        }
        catch (Exception failure) when (failure is JsonException or InvalidDataException)
        {
            End(GatewayEndReason.Malformed);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The listener was told to stop as well, and the goodbye is on its way.
        }
    }

    private async ValueTask ActOnAsync(GatewayFrame frame, CancellationToken cancellationToken)
    {
        switch (frame.Opcode)
        {
            case GatewayOpcode.Dispatch:
                await DeliverAsync(frame, cancellationToken);
                break;
            case GatewayOpcode.HeartbeatAck:
                _heartbeat.Acknowledge();
                break;
            case GatewayOpcode.Heartbeat:
                await BeatAsync(isDue: false, _life.Token);
                break;
            case GatewayOpcode.Hello when !_hasHello:
                Greet(GatewayHello.Interval(frame));
                break;
            case GatewayOpcode.Reconnect:
                End(GatewayEndReason.ReconnectRequested);
                break;
            case GatewayOpcode.InvalidSession:
                End(frame.Content.Span.SequenceEqual("true"u8) ? GatewayEndReason.SessionInterrupted : GatewayEndReason.SessionInvalid);
                break;
            default:
                // Opcodes of the future concern others.
                break;
        }
    }

    /// <summary>While the listener works the deadline of a resume stands still.</summary>
    private async ValueTask DeliverAsync(GatewayFrame frame, CancellationToken cancellationToken)
    {
        if (!_deadline.IsSet)
        {
            await _deliveries.DeliverAsync(frame, cancellationToken);
            return;
        }

        _deadline.CallOff();
        await _deliveries.DeliverAsync(frame, cancellationToken);
        if (_shard.Pulse.Read().State != ShardState.Live)
        {
            _deadline.Set(ResumeLimit);
        }
    }

    private void Greet(TimeSpan interval)
    {
        _hasHello = true;
        _deadline.CallOff();
        _shard.Pulse.Enter(ShardState.Greeting);
        if (_shard.Session.IsResumable)
        {
            // Only a resume has one: Discord may take its time to start a session, and is to be waited for while it acknowledges heartbeats.
            _deadline.Set(ResumeLimit);
        }

        _beating = WatchAsync(interval);
        _greeted = WhileAliveAsync(_greeting.RunAsync(_outbox, _life.Token));
    }

    private Task WatchAsync(TimeSpan interval) => WhileAliveAsync(EndUnacknowledgedAsync(interval));

    private async Task EndUnacknowledgedAsync(TimeSpan interval)
    {
        await _heartbeat.RunAsync(interval, _life.Token);
        End(GatewayEndReason.Unacknowledged);
    }

    private async Task WhileAliveAsync(Task task)
    {
        try
        {
            await task;
        }
        catch (OperationCanceledException) when (_life.IsCancellationRequested)
        {
            // The connection has ended.
        }
    }

    private ValueTask BeatAsync(bool isDue, CancellationToken cancellationToken) =>
        _outbox.SendAsync(GatewayPayloads.Heartbeat(_shard.Session.Sequence), isHeartbeat: isDue, cancellationToken);

    private void End(GatewayEndReason reason)
    {
        if (Interlocked.CompareExchange(ref _end, new GatewayEnd(reason), null) is null)
        {
            var code = reason == GatewayEndReason.Stopped ? GatewayCloseCodes.Normal : GatewayCloseCodes.UnknownError;
            _closing = _socket.CloseAsync(code, CancellationToken.None);
        }
    }
}
