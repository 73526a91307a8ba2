using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using StudyBot.TestSupport.Loopback;

namespace StudyBot.TestSupport.Slack.SocketMode;

/// <summary>One connection's life on the server's side.</summary>
internal sealed class SocketConnection(UpgradedSocket socket, SocketWriter writer, SocketHub hub, TimeProvider time)
{
    private ITimer? _closing;

    /// <summary>It is being closed, and nothing can be sent on it any more. Guarded by the world's gate.</summary>
    public bool IsClosing { get; private set; }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var writing = writer.RunAsync(ended.Token);
        try
        {
            while (await ReceiveAsync(cancellationToken) is { } text)
            {
                if (Parse(text) is { } frame)
                {
                    hub.Receive(frame);
                }
            }
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or IOException)
        {
            // The connection broke: that is one of the ways in which it ends.
        }

        hub.Ended(this);
        if (_closing is not null)
        {
            await _closing.DisposeAsync();
        }

        await ended.CancelAsync();

        // A socket that broke under the writer has been told of by the reader.
        await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await SayGoodbyeAsync();
    }

    public void Send(JsonObject frame)
    {
        hub.Record(frame);
        writer.Send(frame.ToJsonString());
    }

    /// <summary>Callers hold the world's gate.</summary>
    public void Close(int code)
    {
        IsClosing = true;
        writer.Close(code);
    }

    /// <summary>Envelopes go on meanwhile.</summary>
    public void CloseAfter(TimeSpan wait) =>
        _closing = time.CreateTimer(_ => hub.Close(this), state: null, wait, Timeout.InfiniteTimeSpan);

    public void BreakInsideFrame() => writer.BreakInsideFrame();

    public void Ping() => writer.Ping();

    public void FallSilent() => socket.FallSilent();

    public void Drop() => socket.Abort();

    /// <summary>A client that closes politely waits for the answer.</summary>
    private async Task SayGoodbyeAsync()
    {
        try
        {
            if (socket.WebSocket.State is WebSocketState.CloseReceived)
            {
                await socket.WebSocket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
            }
        }
        catch (Exception error) when (error is WebSocketException or IOException)
        {
            // It went without waiting.
        }
    }

    private static JsonObject? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <returns>Null when the client closed.</returns>
    private async Task<string?> ReceiveAsync(CancellationToken cancellationToken)
    {
        using var message = new MemoryStream();
        var buffer = new byte[4096];
        while (true)
        {
            var result = await socket.WebSocket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            if (result.MessageType is WebSocketMessageType.Close)
            {
                return null;
            }

            message.Write(buffer, 0, result.Count);
            if (result.EndOfMessage)
            {
                return Encoding.UTF8.GetString(message.GetBuffer(), 0, (int)message.Length);
            }
        }
    }
}
