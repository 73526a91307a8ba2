using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using StudyBot.Discord.Models;
using WireInteraction = StudyBot.Discord.Models.Interactions.Interaction;

namespace StudyBot.Discord.Interactions;

/// <summary>Has every interaction carried out at once, whatever others are doing: Discord gives three seconds for the first answer.</summary>
internal sealed partial class InteractionInbox(InteractionRunner runner, ILogger<InteractionInbox> logger)
{
    private readonly ConcurrentDictionary<Task, bool> _running = new();

    /// <param name="json">The event's <c>d</c>.</param>
    /// <param name="cancellationToken">Ends what is under way.</param>
    public void Take(ReadOnlySpan<byte> json, CancellationToken cancellationToken)
    {
        var interaction = JsonSerializer.Deserialize(json, DiscordJson.Default.Interaction) ?? throw new JsonException("An interaction was empty.");
        var running = Task.Run(() => RunAsync(interaction, cancellationToken), CancellationToken.None);
        _running[running] = true;
        _ = running.ContinueWith(
            done => _running.TryRemove(done, out _),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    /// <summary>Completes when all that was taken is done.</summary>
    public Task DrainAsync() => Task.WhenAll(_running.Keys);

    private async Task RunAsync(WireInteraction interaction, CancellationToken cancellationToken)
    {
        try
        {
            await runner.RunAsync(interaction, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The bot ends.
        }
        catch (Exception failure)
        {
            Log.InteractionFailed(logger, failure, interaction.Type);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "An interaction of type {Type} was not answered.")]
        public static partial void InteractionFailed(ILogger logger, Exception failure, Models.Interactions.InteractionType type);
    }
}
