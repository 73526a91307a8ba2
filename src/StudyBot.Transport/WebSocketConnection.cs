using System.Net.WebSockets;

namespace StudyBot.Transport;

/// <summary>A client's socket over TCP or TLS.</summary>
/// <param name="largestMessage">In bytes. A longer message ends the socket, so that nobody can fill the memory.</param>
/// <param name="pingInterval">How often an idle socket is pinged; unanswered for as long again, it counts as dropped. Null never pings.</param>
/// <param name="gathersSends">
/// Lets messages that are sent while there is more to read go together. Only for a reader that comes back for the next message without waiting.
/// </param>
public sealed class WebSocketConnection(int largestMessage, TimeSpan? pingInterval = null, bool gathersSends = false) : IWebSocketConnection
{
    /// <summary>How long to wait for the other side's goodbye. Tearing down at once could lose ours on its way (RFC 6455, 7.1.1).</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromMilliseconds(500);

    private readonly ClientWebSocket _socket = new()
    {
        Options = { KeepAliveInterval = pingInterval ?? TimeSpan.Zero, KeepAliveTimeout = pingInterval ?? Timeout.InfiniteTimeSpan },
    };

    private readonly HttpMessageInvoker _dialler = new(new SocketsHttpHandler
    {
        UseCookies = false,
        PlaintextStreamFilter = (context, _) => ValueTask.FromResult<Stream>(new ReadAheadStream(context.PlaintextStream, gathersSends)),
    });

    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly GrowingBuffer _received = new(largestMessage);

    public Task ConnectAsync(Uri address, CancellationToken cancellationToken) => _socket.ConnectAsync(address, _dialler, cancellationToken);

    public async ValueTask<WebSocketMessage> ReceiveAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await ReceiveWholeAsync(cancellationToken);
        }
        catch (Exception failure) when (IsEndOfSocket(failure))
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Ended(new WebSocketClosure(WebSocketClosureCause.Dropped));
        }
    }

    public async ValueTask SendAsync(ReadOnlyMemory<byte> utf8, CancellationToken cancellationToken)
    {
        // A WebSocket takes one send at a time.
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await _socket.SendAsync(utf8, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        catch (Exception failure) when (IsEndOfSocket(failure) && failure is not WebSocketException)
        {
            // A socket torn down under a send says that it is disposed, even to somebody who has just cancelled.
            cancellationToken.ThrowIfCancellationRequested();
            throw new WebSocketException(WebSocketError.InvalidState, "The socket is no longer open.", failure);
        }
        finally
        {
            _sending.Release();
        }
    }

    public async Task CloseAsync(int code, CancellationToken cancellationToken)
    {
        using var patience = Patience(cancellationToken);
        if (await TrySayGoodbyeAsync(code, patience.Token))
        {
            await _ended.Task.WaitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _socket.Abort();
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _dialler.Dispose();
        _received.Dispose();
        return ValueTask.CompletedTask;
    }

    private async ValueTask<WebSocketMessage> ReceiveWholeAsync(CancellationToken cancellationToken)
    {
        _received.Clear();
        while (true)
        {
            var piece = await _socket.ReceiveAsync(_received.Free(), cancellationToken);
            if (piece.MessageType == WebSocketMessageType.Close)
            {
                await AnswerAsync(WebSocketCloseStatus.NormalClosure, cancellationToken);
                return Ended(new WebSocketClosure(WebSocketClosureCause.Peer, (int?)_socket.CloseStatus));
            }

            if (!_received.TryAdvance(piece.Count))
            {
                await AnswerAsync(WebSocketCloseStatus.MessageTooBig, cancellationToken);
                return Ended(new WebSocketClosure(WebSocketClosureCause.TooLarge));
            }

            if (piece.EndOfMessage)
            {
                return new WebSocketMessage(_received.Written, piece.MessageType == WebSocketMessageType.Binary);
            }
        }
    }

    private async Task AnswerAsync(WebSocketCloseStatus status, CancellationToken cancellationToken)
    {
        using var patience = Patience(cancellationToken);
        await TrySayGoodbyeAsync((int)status, patience.Token);
    }

    /// <summary>False when the other side is gone already, or does not read any more.</summary>
    private async Task<bool> TrySayGoodbyeAsync(int code, CancellationToken patience)
    {
        try
        {
            await _sending.WaitAsync(patience);
            try
            {
                await _socket.CloseOutputAsync((WebSocketCloseStatus)code, statusDescription: null, patience);
                return true;
            }
            finally
            {
                _sending.Release();
            }
        }
        catch (Exception failure) when (IsEndOfSocket(failure))
        {
            return false;
        }
    }

    private static CancellationTokenSource Patience(CancellationToken cancellationToken)
    {
        var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Farewell);
        return patience;
    }

    private WebSocketMessage Ended(WebSocketClosure closure)
    {
        _ended.TrySetResult();
        return new WebSocketMessage(default, IsBinary: false, closure);
    }

    private static bool IsEndOfSocket(Exception failure) =>
        failure is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException or IOException;
}
