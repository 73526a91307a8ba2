using Microsoft.Extensions.Logging;
using StudyBot.Slack.Deliveries;
using StudyBot.Slack.WebApi;
using StudyBot.Transport;

namespace StudyBot.Slack.SocketMode;

/// <summary>Keeps one connection: when Slack announces its end the next one is opened before it goes, and both are read until then.</summary>
internal sealed partial class SocketModeSeat(
    ISocketUrlSource source, Func<SocketModeConnection> open, SocketModePulse pulse, Backoff backoff, TimeProvider clock, ILogger<SocketModeSeat> logger)
{
    /// <summary>Slack closes a connection about ten seconds after it said so; one that it forgets is closed here.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(60);

    private readonly RunningTasks _outgoing = new();

    // Only touched by the loop.
    private SocketModeConnection? _previous;
    private bool _wasBrief;

    /// <summary>Returns only when cancelled; throws when Slack said never to come back.</summary>
    /// <exception cref="SocketModeClosedException">The message tells the operator what to do.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                var startedAt = clock.GetTimestamp();
                var end = await ConnectAsync(cancellationToken);
                if (!cancellationToken.IsCancellationRequested)
                {
                    await RecoverAsync(end, clock.GetElapsedTime(startedAt), cancellationToken);
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Told to stop while waiting.
        }
        finally
        {
            await _outgoing.DrainAsync();
        }
    }

    /// <summary>Returns when another connection is needed: this one has ended, or will soon.</summary>
    private async Task<SocketEnd> ConnectAsync(CancellationToken cancellationToken)
    {
        Uri address;
        try
        {
            address = await source.OpenConnectionAsync(cancellationToken);
        }
        catch (SlackApiException refusal)
        {
            return new SocketEnd(SocketEndReason.Refused, Refusal: refusal);
        }

        var connection = open();
        var running = RunToEndAsync(connection, address, cancellationToken);
        _outgoing.Add(running);
        await Task.WhenAny(running, connection.Greeted);
        if (connection.Greeted.IsCompleted)
        {
            RetirePrevious();
        }

        await Task.WhenAny(running, connection.Leaving);
        if (running.IsCompleted)
        {
            return await running;
        }

        RetirePrevious();
        _previous = connection;
        return new SocketEnd(SocketEndReason.Leaving);
    }

    private async Task<SocketEnd> RunToEndAsync(SocketModeConnection connection, Uri address, CancellationToken cancellationToken)
    {
        await using (connection)
        {
            try
            {
                return await connection.RunAsync(address, cancellationToken);
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                Log.ConnectionFailed(logger, failure); // A new connection is better than none until somebody restarts the bot.
                return new SocketEnd(SocketEndReason.Failed);
            }
        }
    }

    private void RetirePrevious()
    {
        if (_previous is { } previous)
        {
            previous.Retire(Grace);
            _previous = null;
        }
    }

    private async Task RecoverAsync(SocketEnd end, TimeSpan lasted, CancellationToken cancellationToken)
    {
        var verdict = SocketEndPolicy.Decide(end);
        pulse.Report(verdict.Sentence, verdict.IsFinal);
        if (verdict.IsFinal)
        {
            throw new SocketModeClosedException(verdict.Sentence, end.Refusal);
        }

        // The successor of a connection that is leaving must not wait, unless they leave one after the other.
        var isBrief = lasted < Backoff.HealthySpell;
        var delay = end.Reason == SocketEndReason.Leaving && !(isBrief && _wasBrief) ? TimeSpan.Zero : DelayAfter(end, lasted);
        _wasBrief = isBrief;
        Log.ConnectionEnded(logger, verdict.Sentence, delay);
        if (delay > TimeSpan.Zero)
        {
            await Task.Delay(delay, clock, cancellationToken);
        }
    }

    private TimeSpan DelayAfter(SocketEnd end, TimeSpan lasted)
    {
        var delay = backoff.Next(lasted);
        return end.Refusal?.RetryAfter is { } asked && asked > delay ? asked : delay;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Sentence} Put off the next connection by {Delay}.")]
        public static partial void ConnectionEnded(ILogger logger, string sentence, TimeSpan delay);

        [LoggerMessage(LogLevel.Error, "A connection to Slack failed.")]
        public static partial void ConnectionFailed(ILogger logger, Exception failure);
    }
}
