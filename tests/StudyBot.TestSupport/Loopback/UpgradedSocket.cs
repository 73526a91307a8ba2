using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace StudyBot.TestSupport.Loopback;

/// <summary>A web socket together with the connection below it, so that a frame can be left half-written.</summary>
internal sealed class UpgradedSocket : IDisposable
{
    /// <summary>RFC 6455, section 1.3.</summary>
    private const string HandshakeKey = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private readonly HttpContext _context;
    private readonly OneWriterStream _stream;

    private UpgradedSocket(HttpContext context, OneWriterStream stream)
    {
        _context = context;
        _stream = stream;
        WebSocket = WebSocket.CreateFromStream(stream, new WebSocketCreationOptions { IsServer = true, KeepAliveInterval = TimeSpan.Zero });
    }

    public WebSocket WebSocket { get; }

    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "RFC 6455 wants it.")]
    public static async Task<UpgradedSocket> AcceptAsync(HttpContext context)
    {
        var key = context.Request.Headers.SecWebSocketKey.ToString();
        var accepted = SHA1.HashData(Encoding.ASCII.GetBytes(key + HandshakeKey));
        context.Response.Headers.Upgrade = "websocket";
        context.Response.Headers.Connection = "Upgrade";
        context.Response.Headers.SecWebSocketAccept = Convert.ToBase64String(accepted);
        var upgrade = context.Features.GetRequiredFeature<IHttpUpgradeFeature>();
        return new UpgradedSocket(context, new OneWriterStream(await upgrade.UpgradeAsync()));
    }

    /// <summary>Sends a ping frame, whose pong the web socket passes over in silence.</summary>
    public async Task PingAsync(string text, CancellationToken cancellationToken)
    {
        const byte finalPing = 0x89;
        var payload = Encoding.UTF8.GetBytes(text);
        await _stream.WriteAsync(new byte[] { finalPing, (byte)payload.Length }.Concat(payload).ToArray(), cancellationToken);
        await _stream.FlushAsync(cancellationToken);
    }

    /// <summary>Announces a text frame of a thousand bytes, writes the first few, and breaks the connection.</summary>
    public async Task BreakInsideFrameAsync(CancellationToken cancellationToken)
    {
        const byte finalText = 0x81;
        const byte lengthFollows = 126;
        var frame = new byte[16];
        frame[0] = finalText;
        frame[1] = lengthFollows;
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(2), 1000);
        Encoding.UTF8.GetBytes("{\"op\":0,\"t\":").CopyTo(frame, 4);
        await _stream.WriteAsync(frame, cancellationToken);
        await _stream.FlushAsync(cancellationToken);
        Abort();
    }

    /// <summary>Nothing that is written from now on arrives, not even a pong.</summary>
    public void FallSilent() => _stream.IsSilent = true;

    public void Abort() => _context.Abort();

    public void Dispose()
    {
        WebSocket.Dispose();
        _stream.Dispose();
    }
}
