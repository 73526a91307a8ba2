using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord.Limits;
using StudyBot.TestSupport.Loopback;

namespace StudyBot.TestSupport.Discord.Gateway;

/// <summary>One connection's life on the server's side: greet, then read what the client sends until it ends.</summary>
internal sealed class GatewayConnection(UpgradedSocket socket, GatewayWriter writer, GatewayHub hub, TimeProvider time)
{
    /// <summary>events/gateway, "Sending Events": larger payloads are closed with 4002.</summary>
    private const int PayloadLimit = 4096;

    // events/gateway, "Rate Limiting".
    private readonly Bucket _pace = new(120, TimeSpan.FromSeconds(60));

    public GatewaySession? Session { get; set; }

    public async Task RunAsync(TimeSpan heartbeatInterval, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var writing = writer.RunAsync(ended.Token);
        Send(GatewayPayload.Of(GatewayOp.Hello, new JsonObject { ["heartbeat_interval"] = (int)heartbeatInterval.TotalMilliseconds }));
        try
        {
            while (await ReceiveAsync(cancellationToken) is { } text)
            {
                Handle(text);
            }
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or IOException)
        {
            // The connection broke: that is one of the ways in which it ends.
        }

        hub.Ended(this, socket.WebSocket.CloseStatus);
        await ended.CancelAsync();

        // A socket that broke under the writer has been told of by the reader.
        await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Send(string payload)
    {
        hub.Record(payload);
        writer.Send(payload);
    }

    public void Delay(TimeSpan by) => writer.Wait(by);

    public void Close(GatewayCloseCode code) => Close((int)code);

    public void Close(int code) => writer.Close(code);

    public void BreakInsideFrame() => writer.BreakInsideFrame();

    public void Drop() => socket.Abort();

    private void Handle(string text)
    {
        if (Parse(text) is not { } payload)
        {
            Close(GatewayCloseCode.DecodeError);
            return;
        }

        if (!_pace.TryTake(time.GetUtcNow()))
        {
            Close(GatewayCloseCode.RateLimited);
            return;
        }

        hub.Receive(this, payload);
    }

    private static JsonObject? Parse(string text)
    {
        try
        {
            return text.Length > PayloadLimit ? null : JsonNode.Parse(text) as JsonObject;
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
        var buffer = new byte[PayloadLimit];
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
