using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using StudyBot.Core.Chat;
using StudyBot.History;
using StudyBot.Hosting;
using StudyBot.Playground;
using StudyBot.Questions;

namespace StudyBot.Cli;

/// <summary><c>run</c>: the bot until it is told to stop.</summary>
internal static partial class RunVerb
{
    /// <exception cref="StartupException">Something a person can mend stands in the way.</exception>
    public static async Task<int> RunAsync(Func<BotSettings, WebApplication> createBot, BotSettings settings, CancellationToken cancellationToken)
    {
        settings.Data.Ensure();
        using var claim = await ClaimAsync(settings, cancellationToken);
        await using var bot = createBot(settings);
        await bot.Services.GetRequiredService<HistoryMigrator>().MigrateAsync(cancellationToken);
        CheckBeforeStart(bot);
        await StartAsync(bot, cancellationToken);
        var logger = bot.Services.GetRequiredService<ILoggerFactory>().CreateLogger("StudyBot");
        foreach (var address in bot.Urls)
        {
            Log.Ready(logger, address);
        }

        await bot.WaitForShutdownAsync(cancellationToken);
        return ExitCodes.Fine;
    }

    /// <summary>Waits until the data directory is ours. Comes before the bot is put together, because its parts open files there.</summary>
    private static async Task<InstanceLock> ClaimAsync(BotSettings settings, CancellationToken cancellationToken)
    {
        var clock = settings.Clock ?? TimeProvider.System;
        using var logging = LoggerFactory.Create(builder =>
        {
            builder.Services.AddSingleton(clock);
            builder.AddPlainConsole(BotConfiguration.Read(settings.ConfigurationFile, settings.Port));
        });
        var logger = logging.CreateLogger("StudyBot");
        Log.DataDirectoryUsed(logger, settings.Data.Path);
        if (ContainerStorage.Objection(settings.Data.Path) is { } objection)
        {
            Log.NothingIsKept(logger, objection, ContainerStorage.Fix(settings.Data.Path));
        }

        var claim = new InstanceLock(settings.Data, clock, logging.CreateLogger<InstanceLock>());
        await claim.AcquireAsync(cancellationToken);
        return claim;
    }

    /// <summary>What a person is most likely to have to mend, looked at here so that it is one sentence and no host's stack trace.</summary>
    private static void CheckBeforeStart(WebApplication bot)
    {
        try
        {
            bot.Services.GetRequiredService<IStartupValidator>().Validate();
            CheckPlatforms(bot.Services.GetRequiredService<ChatPlatforms>());
            bot.Services.GetRequiredService<QuestionBankLoader>().Load();
            var options = bot.Services.GetRequiredService<IOptions<PlaygroundOptions>>().Value;
            PortProbe.Check(options.Address, options.Port);
        }
        catch (Exception failure) when (SentenceOf(failure) is { } sentence)
        {
            throw new StartupException(sentence, failure);
        }
    }

    private static void CheckPlatforms(ChatPlatforms platforms)
    {
        if (platforms.All.Count == 0)
        {
            throw new StartupException(
                "There is nowhere to talk: Playground:Enabled is false and no other platform is configured. Set it to true, or configure one.");
        }
    }

    private static async Task StartAsync(WebApplication bot, CancellationToken cancellationToken)
    {
        try
        {
            await bot.StartAsync(cancellationToken);
        }
        catch (Exception failure) when (SentenceOf(failure) is { } sentence)
        {
            throw new StartupException(sentence, failure);
        }
    }

    private static string? SentenceOf(Exception failure) => failure switch
    {
        OptionsValidationException options => $"The configuration is not right: {string.Join(" ", options.Failures)}",
        IOException { InnerException: AddressInUseException } or SocketException =>
            $"The Playground cannot listen: {failure.Message}. Another program (perhaps another StudyBot) may use the port: choose another with --port, or set Playground:Port.",
        InvalidOperationException { InnerException: null } binding when binding.Message.Contains("configuration", StringComparison.OrdinalIgnoreCase) =>
            $"The configuration is not right: {binding.Message}",
        _ => null,
    };

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Everything is kept in {Directory}.")]
        public static partial void DataDirectoryUsed(ILogger logger, string directory);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Objection} {Fix}")]
        public static partial void NothingIsKept(ILogger logger, string objection, string fix);

        [LoggerMessage(Level = LogLevel.Information, Message = "Ready. Open {Address} and take part.")]
        public static partial void Ready(ILogger logger, string address);
    }
}
