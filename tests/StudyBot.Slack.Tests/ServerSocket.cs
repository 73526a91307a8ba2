using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace StudyBot.Slack.Tests;

/// <summary>The server's side of one connection: the test greets, sends envelopes, and looks at the acknowledgements.</summary>
internal sealed class ServerSocket(WebSocket socket, HttpContext context) : IDisposable
{
    private readonly Channel<string> _received = Channel.CreateUnbounded<string>();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly TaskCompletionSource<WebSocketCloseStatus?> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task HelloAsync() => SendAsync("""{"type":"hello","num_connections":1,"debug_info":{"host":"test"},"connection_info":{"app_id":"A1"}}""");

    public Task DisconnectAsync(string reason) => SendAsync($$"""{"type":"disconnect","reason":"{{reason}}","debug_info":{"host":"test"} }""");

    /// <summary>A message event; nothing that is optional in an envelope is there.</summary>
    public Task MessageAsync(int number, string channel = "C1", string? envelope = null, string? eventId = null, int? ts = null) => SendAsync(
        $$$"""{"type":"events_api","envelope_id":"{{{envelope ?? $"e{number}"}}}","payload":{"type":"event_callback","team_id":"T1","event_id":"{{{eventId ?? $"Ev{number}"}}}","event":{"type":"message","channel":"{{{channel}}}","user":"U1","text":"{{{number}}}","ts":"{{{1_764_000_000 + (ts ?? number)}}}.000100","event_ts":"{{{1_764_000_000 + (ts ?? number)}}}.000100"} } }""");

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text), pieces: 1);

    public async Task SendAsync(ReadOnlyMemory<byte> bytes, int pieces)
    {
        await _sending.WaitAsync();
        try
        {
            var size = Math.Max(1, bytes.Length / pieces);
            while (bytes.Length > size)
            {
                await socket.SendAsync(bytes[..size], WebSocketMessageType.Text, endOfMessage: false, CancellationToken.None);
                bytes = bytes[size..];
            }

            await socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    public async Task<JsonElement> AcknowledgementAsync()
    {
        using var json = JsonDocument.Parse(await _received.Reader.ReadAsync().AsTask().WaitAsync(SlackServer.Patience));
        return json.RootElement.Clone();
    }

    public async Task ExpectAcknowledgementAsync(string envelopeId) =>
        Assert.Equal(envelopeId, (await AcknowledgementAsync()).GetProperty("envelope_id").GetString());

    public Task CloseAsync() => socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

    /// <summary>Breaks the line.</summary>
    public void Drop() => context.Abort();

    /// <summary>How the client ended it; null when the line broke.</summary>
    public Task<WebSocketCloseStatus?> ClosedAsync() => _closed.Task.WaitAsync(SlackServer.Patience);

    public async Task ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (true)
            {
                var received = await socket.ReceiveAsync(buffer, CancellationToken.None);
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    _closed.TrySetResult(socket.CloseStatus);
                    await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
                    return;
                }

                await _received.Writer.WriteAsync(Encoding.UTF8.GetString(buffer, 0, received.Count));
            }
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException)
        {
            _closed.TrySetResult(null);
        }
    }

    public void Dispose()
    {
        socket.Dispose();
        _sending.Dispose();
    }
}
