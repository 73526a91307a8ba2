using System.Net.WebSockets;
using StudyBot.Transport;

namespace StudyBot.Discord.Gateway;

/// <summary>Sends on one connection, within the limits of the gateway.</summary>
internal sealed class GatewayOutbox(IWebSocketConnection socket, TimeProvider clock)
{
    /// <summary>https://docs.discord.com/developers/events/gateway#sending-events</summary>
    private const int LargestPayload = 4096;

    private readonly SendBudget _budget = new(clock);

    /// <summary>Sends, unless the budget forbids it or the socket is gone; the reader learns of the latter.</summary>
    public async ValueTask SendAsync(ReadOnlyMemory<byte> payload, bool isHeartbeat, CancellationToken cancellationToken)
    {
        if (payload.Length > LargestPayload)
        {
            throw new ArgumentException($"A payload of {payload.Length} bytes is more than the {LargestPayload} that Discord takes.", nameof(payload));
        }

        if (!_budget.TryTake(isHeartbeat))
        {
            return;
        }

        try
        {
            await socket.SendAsync(payload, cancellationToken);
        }
        catch (WebSocketException)
        {
            // The connection has ended, and the one who reads from it says how.
        }
    }
}
