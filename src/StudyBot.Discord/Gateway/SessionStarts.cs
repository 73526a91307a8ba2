using Microsoft.Extensions.Logging;

namespace StudyBot.Discord.Gateway;

/// <summary>Says where the gateway is and lets sessions start no faster than Discord allows. All shards share one.</summary>
internal sealed partial class SessionStarts(IGatewayBotSource source, TimeProvider clock, ILogger<SessionStarts> logger) : IDisposable
{
    /// <summary>Shards that start together ask once; a later start asks again, because other processes with the same token count, too.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly IdentifySlots _slots = new(clock);

    // Guards everything below, also while Discord is asked.
    private readonly SemaphoreSlim _asking = new(1, 1);
    private GatewayBot? _bot;
    private DateTimeOffset _askedAt;
    private int _startedSince;

    /// <summary>Null while Discord has never been reached.</summary>
    public async Task<GatewayBot?> BotAsync(CancellationToken cancellationToken)
    {
        await _asking.WaitAsync(cancellationToken);
        try
        {
            return await RefreshAsync(cancellationToken);
        }
        finally
        {
            _asking.Release();
        }
    }

    /// <summary>Waits until one more session may be started, and counts it. Null while Discord has never been reached.</summary>
    public async Task<GatewayBot?> NextAsync(CancellationToken cancellationToken)
    {
        for (var hasWaited = false; ; hasWaited = true)
        {
            var (bot, delay) = await TryTakeAsync(hasWaited, cancellationToken);
            if (delay == TimeSpan.Zero)
            {
                return bot;
            }

            await Task.Delay(delay, clock, cancellationToken);
        }
    }

    /// <summary>How long this shard has to wait before it identifies.</summary>
    public TimeSpan ReserveSlot(ShardId shard) => _slots.Reserve(shard.Number, _bot?.SessionStartLimit.MaxConcurrency ?? 1);

    public void Dispose() => _asking.Dispose();

    private async Task<(GatewayBot? Bot, TimeSpan Delay)> TryTakeAsync(bool hasWaited, CancellationToken cancellationToken)
    {
        await _asking.WaitAsync(cancellationToken);
        try
        {
            if (await RefreshAsync(cancellationToken) is not { } bot)
            {
                return (null, TimeSpan.Zero);
            }

            var left = Left(bot.SessionStartLimit);
            var delay = SessionPace.Delay(left);
            if (delay > TimeSpan.Zero && (!hasWaited || SessionPace.IsExhausted(left)))
            {
                Log.SessionStartHeldBack(logger, delay, left.Remaining, left.Total);
                return (bot, delay);
            }

            _startedSince++;
            return (bot, TimeSpan.Zero);
        }
        finally
        {
            _asking.Release();
        }
    }

    private SessionStartLimit Left(SessionStartLimit limit)
    {
        var resetAfter = limit.ResetAfter - (clock.GetUtcNow() - _askedAt);
        return resetAfter > TimeSpan.Zero
            ? limit with { Remaining = limit.Remaining - _startedSince, ResetAfter = resetAfter }
            : limit with { Remaining = limit.Total, ResetAfter = TimeSpan.Zero };
    }

    /// <summary>Needs the lock. When Discord cannot be asked, what it said before is better than nothing.</summary>
    private async Task<GatewayBot?> RefreshAsync(CancellationToken cancellationToken)
    {
        if ((_bot is null || clock.GetUtcNow() - _askedAt >= Fresh) && await source.GetAsync(cancellationToken) is { } bot)
        {
            (_bot, _askedAt, _startedSince) = (bot, clock.GetUtcNow(), 0);
        }

        return _bot;
    }

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Warning,
            "Held back a new Discord session for {Delay}: {Remaining} of {Total} session starts are left until Discord resets the count.")]
        public static partial void SessionStartHeldBack(ILogger logger, TimeSpan delay, int remaining, int total);
    }
}
