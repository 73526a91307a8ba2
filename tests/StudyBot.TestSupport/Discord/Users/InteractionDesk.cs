using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord.Checks;
using StudyBot.TestSupport.Discord.Rest;
using StudyBot.TestSupport.Discord.State;

namespace StudyBot.TestSupport.Discord.Users;

/// <summary>Sends what a member does to the bot and waits, as their client does, for the first answer.</summary>
internal sealed class InteractionDesk(Backstage stage, User user)
{
    private static readonly TimeSpan RealPatience = TimeSpan.FromSeconds(20);

    private World World => stage.World;

    public Task<LoopbackOutcome> UseAsync(
        LoopbackMessage message, string customId, IReadOnlyList<string>? values, CancellationToken cancellationToken)
    {
        lock (World.Gate)
        {
            var control = ControlOf(message, customId);
            var data = new JsonObject
            {
                ["custom_id"] = customId,
                ["component_type"] = control.Number("type"),
                ["id"] = control.Number("id"),
            };
            if (values is not null)
            {
                data["values"] = new JsonArray([.. values.Select(value => JsonValue.Create(value))]);
            }

            var interaction = New(InteractionKind.Component, message.Channel.State, message.State, trigger: null);
            return SendAsync(interaction, data, cancellationToken);
        }
    }

    public Task<LoopbackOutcome> RunAsync(Channel channel, string command, IReadOnlyList<(string Name, string Value)> options)
    {
        lock (World.Gate)
        {
            RequireCommands(channel);
            var data = CommandLine.Find(World, channel, user, command).Fill(options, focused: null);
            return SendAsync(New(InteractionKind.Command, channel, source: null, trigger: null), data, CancellationToken.None);
        }
    }

    public Task<LoopbackOutcome> TypeAsync(
        Channel channel, string command, string option, string typed, IReadOnlyList<(string Name, string Value)> others)
    {
        lock (World.Gate)
        {
            RequireCommands(channel);
            var data = CommandLine.Find(World, channel, user, command).Fill([.. others, (option, typed)], option);
            return SendAsync(New(InteractionKind.Autocomplete, channel, source: null, trigger: null), data, CancellationToken.None);
        }
    }

    public Task<LoopbackOutcome> SubmitAsync(LoopbackForm form, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken)
    {
        lock (World.Gate)
        {
            var data = FilledForm.Of(form, values);
            var interaction = New(InteractionKind.Form, form.Opener.Channel, form.Opener.Source, form.Opener);
            return SendAsync(interaction, data, cancellationToken);
        }
    }

    private Interaction New(InteractionKind kind, Channel channel, Message? source, Interaction? trigger)
    {
        var interaction = new Interaction(World.Ids.Next(), World.Bot.Id, kind, user, channel, World.Now) { Source = source, Trigger = trigger };
        World.Interactions[interaction.Token] = interaction;
        return interaction;
    }

    private async Task<LoopbackOutcome> SendAsync(Interaction interaction, JsonObject data, CancellationToken cancellationToken)
    {
        World.Dispatch(InteractionEvent.Of(interaction, data, World));
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var limit = new CancellationTokenSource(RealPatience, TimeProvider.System);
        var deadline = Task.Delay(Interaction.FirstAnswerWithin, World.Options.Time, waiting.Token);
        await Task.WhenAny(interaction.Answered, deadline).WaitAsync(limit.Token);
        await waiting.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        lock (World.Gate)
        {
            return Describe(interaction);
        }
    }

    private LoopbackOutcome Describe(Interaction interaction)
    {
        if (interaction.Answer is not { } answer)
        {
            return new LoopbackOutcome(LoopbackOutcomeKind.Failed, Message: null, Form: null, Choices: []);
        }

        var kind = answer switch
        {
            InteractionAnswer.Message => LoopbackOutcomeKind.Message,
            InteractionAnswer.DeferredMessage => LoopbackOutcomeKind.Deferred,
            InteractionAnswer.DeferredUpdate or InteractionAnswer.Update => LoopbackOutcomeKind.Updated,
            InteractionAnswer.Form => LoopbackOutcomeKind.Form,
            InteractionAnswer.Choices => LoopbackOutcomeKind.Choices,
        };
        return new LoopbackOutcome(
            kind,
            interaction.Original is { } message ? new LoopbackMessage(stage, message) : null,
            kind is LoopbackOutcomeKind.Form ? new LoopbackForm(interaction, interaction.AnswerContent!) : null,
            kind is LoopbackOutcomeKind.Choices ? interaction.AnswerContent!.Objects("choices") : []);
    }

    /// <summary>The control as it is now, not as it was when the test looked.</summary>
    private JsonObject ControlOf(LoopbackMessage message, string customId)
    {
        var control = ComponentTree.Walk(message.State.Components).FirstOrDefault(component => component.Text("custom_id") == customId);
        var isSeen = message.State.ShownTo is null || message.State.ShownTo == user.Id;
        return isSeen && control is not null && control.Flag("disabled") is not true
            ? control
            : throw new InvalidOperationException($"{user.Name} finds nothing to use with the id {customId}.");
    }

    private void RequireCommands(Channel channel)
    {
        if (channel.Thread is { IsArchived: true } || !World.Can(user, channel, LoopbackPermissions.UseApplicationCommands))
        {
            throw new InvalidOperationException($"{user.Name} cannot use commands in {channel.Name}.");
        }
    }
}
