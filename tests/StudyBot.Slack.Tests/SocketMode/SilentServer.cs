using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace StudyBot.Slack.Tests.SocketMode;

/// <summary>Takes one WebSocket, says hello, and from then on reads and says nothing, as behind a router that has forgotten the line.</summary>
internal sealed class SilentServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private Task _playing = Task.CompletedTask;

    public string Address => $"ws://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/";

    public static SilentServer Start()
    {
        var server = new SilentServer();
        server._listener.Start();
        server._playing = server.PlayAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _playing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task PlayAsync()
    {
        using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
        var stream = client.GetStream();
        var buffer = new byte[4096];
        var length = await stream.ReadAsync(buffer, _stop.Token);
        var key = Encoding.ASCII.GetString(buffer, 0, length).Split("Sec-WebSocket-Key: ")[1].Split("\r\n")[0];
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {Accept(key)}\r\n\r\n"), _stop.Token);
        var hello = """{"type":"hello"}"""u8.ToArray();
        await stream.WriteAsync(new byte[] { 0x81, (byte)hello.Length }.Concat(hello).ToArray(), _stop.Token);
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, _stop.Token);
    }

    /// <summary>RFC 6455, 4.2.2, which prescribes this hash.</summary>
#pragma warning disable CA5350 // The protocol's choice; nothing is protected by it.
    private static string Accept(string key) =>
        Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")));
#pragma warning restore CA5350
}
