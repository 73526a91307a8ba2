using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Discord.Rest;
using WireInteraction = StudyBot.Discord.Models.Interactions.Interaction;
using WireInteractionType = StudyBot.Discord.Models.Interactions.InteractionType;

namespace StudyBot.Discord.Interactions;

/// <summary>Acknowledges an interaction in time and carries it out.</summary>
internal sealed partial class InteractionRunner(
    IChatHandler handler,
    InteractionReader reader,
    OwnInteractions own,
    Completions completions,
    ReplySender sender,
    TimeProvider clock,
    ILogger<InteractionRunner> logger)
{
    public async Task RunAsync(WireInteraction wire, CancellationToken cancellationToken)
    {
        if (await reader.ReadAsync(wire, cancellationToken) is not { } asked)
        {
            return;
        }

        if (wire.Type == WireInteractionType.ApplicationCommandAutocomplete)
        {
            await completions.AnswerAsync(asked, cancellationToken);
        }
        else if (InteractionTranslator.Translate(asked, clock.GetUtcNow()) is { } interaction
            && !await own.TryAnswerAsync(asked, interaction, cancellationToken))
        {
            await CarryOutAsync(asked, interaction, cancellationToken);
        }
    }

    private async Task CarryOutAsync(AskedInteraction asked, Interaction interaction, CancellationToken cancellationToken)
    {
        using var talk = sender.Begin(asked, interaction);
        var work = handler.HandleAsync(interaction, cancellationToken);
        var early = await EarlyAsync(work, AnswerRules.PatienceFor(handler.MayOpenForm(interaction)), cancellationToken);
        var first = AnswerRules.First(interaction, early);
        try
        {
            await sender.AnswerFirstAsync(talk, first, early, cancellationToken);
        }
        catch (DiscordApiException failure)
        {
            Log.NotAcknowledged(logger, failure, interaction.GetType().Name);
            await sender.TellElsewhereAsync(talk, await work, cancellationToken);
            return;
        }

        var reply = early ?? await work;
        if (early is null)
        {
            await sender.AnswerLaterAsync(talk, first, reply, cancellationToken);
        }

        if (AnswerRules.WaitsForWhisper(first, reply))
        {
            await sender.WaitForWhisperAsync(talk, cancellationToken);
        }
    }

    private async Task<InteractionReply?> EarlyAsync(Task<InteractionReply> work, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(work, Task.Delay(patience, clock, enough.Token));
        await enough.CancelAsync();
        return work.IsCompleted ? await work : null;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A {Interaction} was not acknowledged in time; its reply goes to the member by another way.")]
        public static partial void NotAcknowledged(ILogger logger, Exception failure, string interaction);
    }
}
