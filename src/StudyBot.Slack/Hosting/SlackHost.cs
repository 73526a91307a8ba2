using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StudyBot.Slack.Deliveries;
using StudyBot.Slack.SocketMode;
using StudyBot.Slack.WebApi;

namespace StudyBot.Slack.Hosting;

/// <summary>Takes part in Slack for as long as the bot runs.</summary>
/// <remarks>
/// What stands in the way for good (a wrong token, Socket Mode that is switched off) is told once and shown in the health report; everything
/// else of the bot goes on. What may pass, such as an outage of Slack, is waited for.
/// </remarks>
/// <param name="socket">Null where Slack calls the bot.</param>
internal sealed partial class SlackHost(
    SocketModeClient? socket,
    DeliveryDispatcher deliveries,
    WorkspaceSignIn signIn,
    Currents currents,
    SlackPulse pulse,
    IHostApplicationLifetime lifetime,
    ILogger<SlackHost> logger) : BackgroundService
{
    private static readonly TimeSpan DrainLimit = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await StartedAsync(stoppingToken);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var alongside = currents.RunAsync(ending.Token);
        try
        {
            // Whose tokens are known can be read back as soon as the connection is there.
            var left = await signIn.TryAllAsync(stoppingToken);
            await Task.WhenAll(signIn.FinishAsync(left, stoppingToken), HearAsync(stoppingToken));
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            var isExpected = failure is SocketModeClosedException or SlackApiException;
            var sentence = isExpected ? failure.Message : $"The connection failed with {failure.GetType().Name}; the log has the details.";
            pulse.Stop(sentence);
            Log.Stopped(logger, sentence, isExpected ? null : failure);
        }
        catch (OperationCanceledException)
        {
            // The bot ends.
        }

        await deliveries.DrainAsync(DrainLimit);
        await ending.CancelAsync();
        await alongside.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Returns only when cancelled. Over HTTP, what Slack could not deliver while the bot was away is read back at once.</summary>
    private async Task HearAsync(CancellationToken cancellationToken)
    {
        if (socket is not null)
        {
            await socket.RunAsync(cancellationToken);
            return;
        }

        await deliveries.TellGapAsync(since: null);
        await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
    }

    /// <summary>Events must not come in before everything that takes them has begun.</summary>
    private async Task StartedAsync(CancellationToken cancellationToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The bot does not take part in Slack until it is started again. {Sentence}")]
        public static partial void Stopped(ILogger logger, string sentence, Exception? failure);
    }
}
