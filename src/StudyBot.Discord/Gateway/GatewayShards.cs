using Microsoft.Extensions.Logging;
using StudyBot.Transport;

namespace StudyBot.Discord.Gateway;

/// <summary>The bot's whole connection to the gateway: as many shards as Discord recommends or the operator wants.</summary>
/// <param name="sockets">Makes a new socket for each connection.</param>
/// <param name="chance">A number from 0 to 1, new on each call.</param>
internal sealed class GatewayShards(
    GatewaySettings settings,
    IGatewayBotSource source,
    IGatewayListener listener,
    Func<IWebSocketConnection> sockets,
    TimeProvider clock,
    Func<double> chance,
    ILoggerFactory loggers)
{
    // Replaced as a whole once it is known how many there are; until then one stands for all.
    private volatile IReadOnlyList<Shard> _shards = [new Shard(new ShardId(0, 1), clock)];

    public IReadOnlyList<ShardHealth> Health => [.. _shards.Select(shard => shard.Pulse.Read())];

    /// <summary>Returns only when cancelled; throws when Discord said never to come back, and then all shards have stopped.</summary>
    /// <exception cref="GatewayClosedException">The message tells the operator what to do.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var starts = new SessionStarts(source, clock, loggers.CreateLogger<SessionStarts>());
        try
        {
            var count = settings.Shards ?? await RecommendedAsync(starts, cancellationToken);
            _shards = [.. Enumerable.Range(0, count).Select(number => new Shard(new ShardId(number, count), clock))];
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return;
        }

        await RunTogetherAsync(starts, cancellationToken);
    }

    private async Task RunTogetherAsync(SessionStarts starts, CancellationToken cancellationToken)
    {
        var connector = new GatewayConnector(
            settings, starts, listener, sockets, clock, chance, loggers.CreateLogger<GatewayDeliveries>());
        using var together = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = _shards.Select(shard => RunAsync(shard, starts, connector, together.Token)).ToList();
        try
        {
            await await Task.WhenAny(running);
        }
        finally
        {
            await together.CancelAsync();
            await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private Task RunAsync(Shard shard, SessionStarts starts, GatewayConnector connector, CancellationToken cancellationToken) =>
        new GatewayClient(
            shard, settings, starts, connector, new Backoff(chance), clock, loggers.CreateLogger<GatewayClient>()).RunAsync(cancellationToken);

    private async Task<int> RecommendedAsync(SessionStarts starts, CancellationToken cancellationToken)
    {
        var backoff = new Backoff(chance);
        GatewayBot? bot;
        while ((bot = await starts.BotAsync(cancellationToken)) is null)
        {
            await Task.Delay(backoff.Next(TimeSpan.Zero), clock, cancellationToken);
        }

        return Math.Max(1, bot.Shards);
    }
}
