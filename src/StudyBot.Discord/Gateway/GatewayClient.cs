using Microsoft.Extensions.Logging;
using StudyBot.Transport;

namespace StudyBot.Discord.Gateway;

/// <summary>Keeps one shard connected: it opens a connection, waits for its end, asks the policy, waits, and opens the next.</summary>
internal sealed partial class GatewayClient(
    Shard shard,
    GatewaySettings settings,
    SessionStarts starts,
    GatewayConnector connector,
    Backoff backoff,
    TimeProvider clock,
    ILogger<GatewayClient> logger)
{
    /// <summary>The place to resume at may be what is broken; the session can be resumed at the usual place, too.</summary>
    private const int ResumeUrlAttempts = 3;

    private Uri? _server = settings.Address;
    private int _failedToReach;

    /// <summary>Returns only when cancelled; throws when Discord said never to come back.</summary>
    /// <exception cref="GatewayClosedException">The message tells the operator what to do.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                var end = await ConnectAsync(cancellationToken);
                if (!cancellationToken.IsCancellationRequested)
                {
                    await RecoverAsync(end, cancellationToken);
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Told to stop while waiting.
        }
    }

    private async Task<GatewayEnd> ConnectAsync(CancellationToken cancellationToken)
    {
        if (!shard.Session.IsResumable)
        {
            if (await starts.NextAsync(cancellationToken) is not { } bot)
            {
                return new GatewayEnd(GatewayEndReason.Unreachable);
            }

            _server = settings.Address ?? bot.Url;
        }

        await using var connection = connector.Open(shard);
        try
        {
            return await connection.RunAsync(GatewayAddress.Of(Server(), settings.Compression), cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Log.ConnectionFailed(logger, failure, shard.Id); // A new session is better than none until somebody restarts the bot.
            return new GatewayEnd(GatewayEndReason.Failed);
        }
    }

    private Uri Server()
    {
        var usual = _server ?? throw new InvalidOperationException("A session cannot be resumed before one was started.");
        return shard.Session.ResumeUrl is { } resumeUrl && _failedToReach < ResumeUrlAttempts ? resumeUrl : usual;
    }

    private async Task RecoverAsync(GatewayEnd end, CancellationToken cancellationToken)
    {
        var verdict = GatewayClosePolicy.Decide(end, settings.Intents);
        if (verdict.Next == GatewayNextStep.Stop)
        {
            shard.Pulse.Enter(ShardState.Stopped, verdict.Sentence);
            throw new GatewayClosedException(verdict.Sentence, end.CloseCode.GetValueOrDefault());
        }

        if (verdict.Next == GatewayNextStep.NewSession)
        {
            shard.Session.Clear();
        }

        _failedToReach = end.Reason is GatewayEndReason.Unreachable or GatewayEndReason.NoHello ? _failedToReach + 1 : 0;
        var delay = backoff.Next(shard.Pulse.LiveFor());
        shard.Pulse.Enter(ShardState.Waiting, verdict.Sentence);
        Log.ConnectionEnded(logger, verdict.Sentence, delay, shard.Id);
        if (delay > TimeSpan.Zero)
        {
            await Task.Delay(delay, clock, cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{Sentence} Put off the next connection of shard {Shard} by {Delay}.")]
        public static partial void ConnectionEnded(ILogger logger, string sentence, TimeSpan delay, ShardId shard);

        [LoggerMessage(LogLevel.Error, "The connection of shard {Shard} failed.")]
        public static partial void ConnectionFailed(ILogger logger, Exception failure, ShardId shard);
    }
}
