using System.Text.Json;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Slack.Commands;
using StudyBot.Slack.Deliveries;
using StudyBot.Slack.Models;
using StudyBot.Slack.Models.Interactions;
using StudyBot.Slack.Models.Views;
using StudyBot.Slack.Rendering;
using Interaction = StudyBot.Core.Chat.Interaction;
using WireInteraction = StudyBot.Slack.Models.Interactions.Interaction;

namespace StudyBot.Slack.Interactions;

/// <summary>Carries out what members ask for: commands, buttons, shortcuts and forms. All but forms are acknowledged by now.</summary>
internal sealed partial class InteractionRunner(
    IChatHandler handler,
    InteractionReader reader,
    OwnInteractions own,
    ShortcutRunner shortcuts,
    ReplySender sender,
    TimeProvider clock,
    ILogger<InteractionRunner> logger)
{
    public async Task RunAsync(SlackDelivery delivery, CancellationToken cancellationToken)
    {
        if (delivery.Kind == DeliveryKind.SlashCommand)
        {
            await RunCommandAsync(delivery, cancellationToken);
            return;
        }

        var wire = Read(delivery);
        switch (wire.Type)
        {
            case InteractionTypes.BlockActions:
                await PressAsync(delivery.WorkspaceId, wire, cancellationToken);
                break;
            case InteractionTypes.Shortcut or InteractionTypes.MessageAction:
                if (await reader.ReadAsync(delivery.WorkspaceId, wire, value: null, cancellationToken) is { } asked)
                {
                    await shortcuts.RunAsync(asked, wire, cancellationToken);
                }

                break;
        }
    }

    /// <summary>A form whose reply takes too long is closed; the reply follows.</summary>
    public async Task<InteractionAnswer> AnswerAsync(SlackDelivery delivery, CancellationToken cancellationToken)
    {
        var wire = Read(delivery);
        if (wire is not { Type: InteractionTypes.ViewSubmission, View: { } view }
            || await reader.ReadAsync(delivery.WorkspaceId, wire, value: null, cancellationToken) is not { } asked)
        {
            return InteractionAnswer.None;
        }

        var submitted = new Interaction.FormSubmitted(
            asked.Id, asked.Member, asked.Place, clock.GetUtcNow(), view.CallbackId ?? "", ModalValues.Read(view.State));
        var work = handler.HandleAsync(submitted, cancellationToken);
        try
        {
            return await AnswerOf(asked, submitted, await work.WaitAsync(AnswerRules.FormPatience, clock, cancellationToken), cancellationToken);
        }
        catch (TimeoutException)
        {
            _ = FollowAsync(asked, submitted, work, cancellationToken);
            return InteractionAnswer.None;
        }
    }

    private async Task RunCommandAsync(SlackDelivery delivery, CancellationToken cancellationToken)
    {
        var command = JsonSerializer.Deserialize(delivery.Payload.Span, SlackJson.Default.SlashCommand)
            ?? throw new JsonException("A command was empty.");
        if (await reader.ReadAsync(command, cancellationToken) is { } asked)
        {
            await CarryOutAsync(
                asked,
                new Interaction.CommandTyped(asked.Id, asked.Member, asked.Place, clock.GetUtcNow(), CommandInput.Of(command.Text)),
                cancellationToken);
        }
    }

    private async Task PressAsync(string workspaceId, WireInteraction wire, CancellationToken cancellationToken)
    {
        if (wire.Actions is not [{ ActionId: { } id } action, ..]
            || await reader.ReadAsync(workspaceId, wire, action.Value, cancellationToken) is not { } asked)
        {
            return;
        }

        var press = new Interaction.ButtonPressed(asked.Id, asked.Member, asked.Place, clock.GetUtcNow(), id);
        if (!await own.TryAnswerAsync(asked, press, cancellationToken))
        {
            await CarryOutAsync(asked, press, cancellationToken);
        }
    }

    private async Task CarryOutAsync(AskedInteraction asked, Interaction interaction, CancellationToken cancellationToken) =>
        await sender.SendAsync(asked, interaction, await handler.HandleAsync(interaction, cancellationToken), cancellationToken);

    private async Task<InteractionAnswer> AnswerOf(
        AskedInteraction asked, Interaction.FormSubmitted submitted, InteractionReply reply, CancellationToken cancellationToken)
    {
        switch (reply)
        {
            case InteractionReply.FormProblems { ByField: var byField } when byField.Keys.All(submitted.Values.ContainsKey):
                return InteractionAnswer.Of(ViewAnswer.Wrong(byField));
            case InteractionReply.OpenForm { Form: var form }:
                return InteractionAnswer.Of(ViewAnswer.Update(ModalRenderer.Render(form, asked.Place)));
            default:
                _ = FollowAsync(asked, submitted, Task.FromResult(reply), cancellationToken);
                return InteractionAnswer.None;
        }
    }

    /// <summary>Nobody waits for this one: the modal is closed while it goes on.</summary>
    private async Task FollowAsync(
        AskedInteraction asked, Interaction.FormSubmitted submitted, Task<InteractionReply> work, CancellationToken cancellationToken)
    {
        try
        {
            await sender.SendAsync(asked, submitted, await work, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.ReplyNotShown(logger, failure);
        }
    }

    private static WireInteraction Read(SlackDelivery delivery) =>
        JsonSerializer.Deserialize(delivery.Payload.Span, SlackJson.Default.Interaction) ?? throw new JsonException("An interaction was empty.");

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The reply to a form did not reach its member.")]
        public static partial void ReplyNotShown(ILogger logger, Exception failure);
    }
}
