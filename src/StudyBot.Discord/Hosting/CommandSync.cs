using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StudyBot.Core.Commands;
using StudyBot.Discord.Commands;
using StudyBot.Discord.Models;
using StudyBot.Discord.Models.Commands;
using StudyBot.Discord.Rest;

namespace StudyBot.Discord.Hosting;

/// <summary>Registers the bot's command, when what Discord has registered is another one.</summary>
internal sealed partial class CommandSync(
    DiscordRestClient rest,
    BotIdentity identity,
    CommandGrammar grammar,
    IOptions<DiscordOptions> options,
    TimeProvider clock,
    ILogger<CommandSync> logger)
{
    private static readonly TimeSpan AgainAfterFailure = TimeSpan.FromMinutes(1);

    /// <summary>Returns when Discord has the command, or refuses it for good; it is told then, and the bot goes on with the one there is.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await SyncAsync(cancellationToken);
                return;
            }
            catch (DiscordApiException failure)
            {
                Log.CommandsNotRegistered(logger, failure.Message);
                if (!failure.IsTransient)
                {
                    return;
                }
            }

            await Task.Delay(AgainAfterFailure, clock, cancellationToken);
        }
    }

    private async Task SyncAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<ApplicationCommand> wanted = [CommandSchema.Of(grammar, new CommandTranslations(options.Value.CommandDescriptions))];
        var application = (await identity.ApplicationAsync(cancellationToken)).Id;
        if (!CommandComparison.IsInSync(wanted, await RegisteredAsync(application, cancellationToken)))
        {
            await rest.ReplaceCommandsAsync(application, wanted, cancellationToken);
            Log.CommandsRegistered(logger, grammar.Root.Name);
        }
    }

    /// <summary>Nothing where the server does not say; registering the same once more changes nothing.</summary>
    private async Task<IReadOnlyList<ApplicationCommand>> RegisteredAsync(Snowflake application, CancellationToken cancellationToken)
    {
        try
        {
            return await rest.GetCommandsAsync(application, cancellationToken);
        }
        catch (DiscordApiException failure) when (failure.IsAbsence())
        {
            return [];
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Registered the command /{Name} with Discord.")]
        public static partial void CommandsRegistered(ILogger logger, string name);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The command could not be registered with Discord. {Reason}")]
        public static partial void CommandsNotRegistered(ILogger logger, string reason);
    }
}
