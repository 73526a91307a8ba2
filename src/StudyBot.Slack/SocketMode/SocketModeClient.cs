using Microsoft.Extensions.Logging;
using StudyBot.Slack.Deliveries;
using StudyBot.Slack.WebApi;
using StudyBot.Transport;

namespace StudyBot.Slack.SocketMode;

/// <summary>The bot's whole connection over Socket Mode: several sockets that share the work, each replaced before it goes.</summary>
/// <param name="sockets">Makes a new socket for each connection.</param>
/// <param name="chance">A number from 0 to 1, new on each call.</param>
internal sealed class SocketModeClient(
    SocketModeSettings settings,
    ISocketUrlSource source,
    DeliveryDispatcher deliveries,
    Func<IWebSocketConnection> sockets,
    TimeProvider clock,
    Func<double> chance,
    ILoggerFactory loggers)
{
    /// <summary>For what is acknowledged and not handled when the bot ends.</summary>
    private static readonly TimeSpan DrainLimit = TimeSpan.FromSeconds(5);

    private readonly SocketModePulse _pulse = new(clock);

    public SocketModeHealth Health => _pulse.Read();

    /// <summary>Returns only when cancelled; throws when Slack said never to come back, and then all connections have ended.</summary>
    /// <exception cref="SocketModeClosedException">The message tells the operator what to do.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var together = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var seats = Enumerable.Range(0, settings.Connections).Select(_ => NewSeat().RunAsync(together.Token)).ToList();
        try
        {
            await await Task.WhenAny(seats);
        }
        finally
        {
            await together.CancelAsync();
            await Task.WhenAll(seats).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await deliveries.DrainAsync(DrainLimit);
        }
    }

    private SocketModeSeat NewSeat() =>
        new(source, NewConnection, _pulse, new Backoff(chance), clock, loggers.CreateLogger<SocketModeSeat>());

    private SocketModeConnection NewConnection() =>
        new(sockets(), deliveries, _pulse, clock, loggers.CreateLogger<SocketModeConnection>());
}
