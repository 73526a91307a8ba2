using Microsoft.Extensions.Logging;
using StudyBot.Transport;

namespace StudyBot.Discord.Gateway;

/// <summary>Makes connections: everything they share, put together for one shard.</summary>
internal sealed class GatewayConnector(
    GatewaySettings settings,
    SessionStarts starts,
    IGatewayListener listener,
    Func<IWebSocketConnection> sockets,
    TimeProvider clock,
    Func<double> chance,
    ILogger<GatewayDeliveries> logger)
{
    public GatewayConnection Open(Shard shard) => new(
        sockets(),
        settings,
        shard,
        new GatewayGreeting(settings, shard, starts, clock),
        new GatewayDeliveries(shard, listener, logger),
        clock,
        chance);
}
