using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;

namespace StudyBot.SocketModeLoad;

/// <summary>One client of the load server.</summary>
internal sealed class LoadConnection(WebSocket socket)
{
    private long _sentAt;

    /// <summary>Greets, sends the burst, counts the acknowledgements, and says when the last one came.</summary>
    public async Task PlayAsync(IReadOnlyList<byte[]> burst, CancellationToken cancellationToken)
    {
        await SendAsync(Encoding.UTF8.GetBytes(LoadPayloads.Hello), cancellationToken);
        var sending = SendBurstAsync(burst, cancellationToken);
        await CountAsync(burst.Count, cancellationToken);
        await sending;
    }

    /// <summary>The pause lets the client say READY and take its first figures.</summary>
    private async Task SendBurstAsync(IReadOnlyList<byte[]> burst, CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System, cancellationToken);
        _sentAt = Stopwatch.GetTimestamp();
        foreach (var message in burst)
        {
            await SendAsync(message, cancellationToken);
        }
    }

    private async Task CountAsync(int expected, CancellationToken cancellationToken)
    {
        var buffer = new byte[8192];
        var count = 0;
        try
        {
            while (true)
            {
                var received = await socket.ReceiveAsync(buffer, cancellationToken);
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, cancellationToken);
                    return;
                }

                if (received.EndOfMessage && ++count == expected)
                {
                    Console.WriteLine($"ACKED events={count} wall_us={Stopwatch.GetElapsedTime(_sentAt).TotalMicroseconds / count:0.0}");
                }
            }
        }
        catch (WebSocketException)
        {
            // The client is gone.
        }
    }

    private Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken) =>
        socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancellationToken).AsTask();
}
