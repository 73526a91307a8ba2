using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Options;
using StudyBot.Core.Chat;
using StudyBot.Health;
using StudyBot.History;
using StudyBot.Hosting;
using StudyBot.Playground;
using StudyBot.Questions;
using StudyBot.Slack;

namespace StudyBot.Cli;

/// <summary><c>run</c>: the bot until it is told to stop.</summary>
internal static partial class RunVerb
{
    /// <exception cref="StartupException">Something a person can mend stands in the way.</exception>
    public static async Task<int> RunAsync(
        Func<BotSettings, WebApplication> createBot, BotSettings settings, CancellationToken cancellationToken)
    {
        await using var bot = createBot(settings);
        var logger = bot.Services.GetRequiredService<ILoggerFactory>().CreateLogger("StudyBot");
        try
        {
            await StartAsync(bot, settings.Data, logger, cancellationToken);
            await StayAsync(bot, logger, cancellationToken);
        }
        catch (OperationCanceledException) when (FailureOf(bot) is { } failure)
        {
            // It could not open before the host had finished starting, and the start was called off for that.
            ExceptionDispatchInfo.Throw(failure);
        }
        catch (Exception failure) when (StartupProblem.SentenceOf(failure) is { } sentence)
        {
            throw new StartupException(sentence, failure);
        }

        return ExitCodes.Fine;
    }

    /// <summary>The page is there; the bot behind it opens now, and runs until it is told to stop or a part of it fails.</summary>
    private static async Task StayAsync(WebApplication bot, ILogger logger, CancellationToken cancellationToken)
    {
        var opened = bot.Services.GetRequiredService<Opening>().Done;
        var stopped = bot.WaitForShutdownAsync(cancellationToken);
        await Task.WhenAny(opened, stopped);
        if (opened.IsCompleted)
        {
            var hasPlayground = bot.Services.GetRequiredService<IOptions<PlaygroundOptions>>().Value.Enabled;
            foreach (var address in bot.Urls)
            {
                Tell(logger, address, hasPlayground);
            }
        }

        await stopped;
        if (FailureOf(bot) is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        await FailIfAnythingDidAsync(bot.Services);
    }

    private static Exception? FailureOf(WebApplication bot) => bot.Services.GetRequiredService<Opening>().Failure;

    private static void Tell(ILogger logger, string address, bool hasPlayground)
    {
        if (hasPlayground)
        {
            Log.Ready(logger, address);
        }
        else
        {
            Log.ReadyElsewhere(logger, address);
        }
    }

    /// <summary>
    /// First what can be wrong without anything being written, and the rest only when this process is alone on the data directory: until
    /// then the history, the Playground's journal and the port belong to the other one.
    /// </summary>
    private static async Task StartAsync(WebApplication bot, DataDirectory data, ILogger logger, CancellationToken cancellationToken)
    {
        bot.Services.GetRequiredService<IStartupValidator>().Validate();
        CheckPlatforms(bot.Services.GetRequiredService<IServiceProviderIsService>());
        await Task.WhenAll(
            Task.Run(bot.Services.GetRequiredService<QuestionBankLoader>().Load, cancellationToken),
            Task.Run(bot.Services.GetRequiredService<HistoryMigrator>().Check, cancellationToken));
        data.Ensure();
        Log.DataDirectoryUsed(logger, data.Path);
        if (ContainerStorage.Objection(data.Path) is { } objection)
        {
            Log.NothingIsKept(logger, objection, ContainerStorage.Fix(data.Path));
        }

        var options = bot.Services.GetRequiredService<IOptions<PlaygroundOptions>>().Value;
        await BeAloneAsync(bot.Services.GetRequiredService<InstanceLock>(), options, logger, cancellationToken);
        PortProbe.Check(options.Address, options.Port);
        bot.MapHealth();
        bot.MapPlayground();
        bot.MapSlack();
        await bot.StartAsync(cancellationToken);
        foreach (var address in bot.Urls)
        {
            Log.Listening(logger, address);
        }
    }

    private static async Task BeAloneAsync(
        InstanceLock instance, PlaygroundOptions options, ILogger logger, CancellationToken cancellationToken)
    {
        if (instance.TryAcquire())
        {
            return;
        }

        await using var standby = await StandbyHealth.ServeAsync(options.Address, options.Port, logger, cancellationToken);
        await instance.AcquireAsync(cancellationToken);
    }

    /// <summary>A part that failed has stopped the host, which by itself looks like a stop that somebody asked for.</summary>
    private static async Task FailIfAnythingDidAsync(IServiceProvider services)
    {
        var parts = services.GetServices<IHostedService>().OfType<BackgroundService>();
        if (parts.Select(part => part.ExecuteTask).FirstOrDefault(work => work is { IsFaulted: true }) is { } failed)
        {
            await failed;
        }
    }

    /// <summary>Asks without making the platforms: the Playground opens its journal as soon as it is made.</summary>
    private static void CheckPlatforms(IServiceProviderIsService services)
    {
        if (!services.IsService(typeof(IChatPlatform)))
        {
            throw new StartupException(
                "There is nowhere to talk: Playground:Enabled is false and no other platform is configured. "
                + "Set it to true, or configure one.");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Everything is kept in {Directory}.")]
        public static partial void DataDirectoryUsed(ILogger logger, string directory);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Objection} {Fix}")]
        public static partial void NothingIsKept(ILogger logger, string objection, string fix);

        [LoggerMessage(Level = LogLevel.Information, Message = "Listening on {Address}.")]
        public static partial void Listening(ILogger logger, string address);

        [LoggerMessage(Level = LogLevel.Information, Message = "Ready. Open {Address} and take part.")]
        public static partial void Ready(ILogger logger, string address);

        [LoggerMessage(Level = LogLevel.Information, Message = "Ready. How the bot is can be seen at {Address}/healthz.")]
        public static partial void ReadyElsewhere(ILogger logger, string address);
    }
}
