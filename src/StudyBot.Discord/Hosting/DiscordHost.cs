using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StudyBot.Discord.Events;
using StudyBot.Discord.Gateway;
using StudyBot.Discord.Interactions;

namespace StudyBot.Discord.Hosting;

/// <summary>Takes part in Discord for as long as the bot runs.</summary>
/// <remarks>
/// What stands in the way for good (a wrong token, an intent that is not allowed) is told once and shown in the health report; everything
/// else of the bot goes on. What may pass, such as an outage of Discord, is waited for.
/// </remarks>
internal sealed partial class DiscordHost(
    GatewayShards gateway,
    Inflow inflow,
    InteractionInbox interactions,
    CommandSync commands,
    DiscordPulse pulse,
    IHostApplicationLifetime lifetime,
    ILogger<DiscordHost> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await StartedAsync(stoppingToken);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var alongside = Task.WhenAll(inflow.RunAsync(ending.Token), commands.RunAsync(ending.Token));
        try
        {
            await gateway.RunAsync(stoppingToken);
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            pulse.Stop(GatewayFailures.SentenceOf(failure));
            Log.Stopped(logger, GatewayFailures.SentenceOf(failure), GatewayFailures.IsExpected(failure) ? null : failure);
        }

        await ending.CancelAsync();
        await alongside.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await interactions.DrainAsync();
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
        [LoggerMessage(Level = LogLevel.Error, Message = "The bot does not take part in Discord until it is started again. {Sentence}")]
        public static partial void Stopped(ILogger logger, string sentence, Exception? failure);
    }
}
