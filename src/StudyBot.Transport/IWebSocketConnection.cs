using System.Net.WebSockets;

namespace StudyBot.Transport;

/// <summary>One socket, from connecting to its end: whole messages in and out.</summary>
/// <remarks>One reader at a time; sending and closing may happen beside it, from anywhere.</remarks>
public interface IWebSocketConnection : IAsyncDisposable
{
    /// <exception cref="WebSocketException">There is no way through to the address.</exception>
    Task ConnectAsync(Uri address, CancellationToken cancellationToken);

    /// <summary>Waits for the next whole message, or for the end. Its payload is valid until the next call.</summary>
    /// <remarks>Does not throw when the socket ends: the closure says how. Cancelling tears the socket down; <see cref="CloseAsync"/> ends it politely.</remarks>
    ValueTask<WebSocketMessage> ReceiveAsync(CancellationToken cancellationToken);

    /// <summary>Sends one text message.</summary>
    /// <exception cref="WebSocketException">The socket is no longer open.</exception>
    ValueTask SendAsync(ReadOnlyMemory<byte> utf8, CancellationToken cancellationToken);

    /// <summary>Says goodbye with this code and ends the socket, also when nobody answers. A waiting reader learns of it.</summary>
    Task CloseAsync(int code, CancellationToken cancellationToken);
}
