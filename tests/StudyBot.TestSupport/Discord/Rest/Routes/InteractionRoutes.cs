using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord.Checks;
using StudyBot.TestSupport.Discord.Messages;
using StudyBot.TestSupport.Discord.State;

namespace StudyBot.TestSupport.Discord.Rest.Routes;

/// <summary>The first answer to an interaction (interactions/receiving-and-responding, "Create Interaction Response").</summary>
internal sealed class InteractionRoutes(World world, MessageComposer composer, MessageDesk desk)
{
    private const int CommandAnswerType = 20;
    private const int ReplyType = 19;

    public IEnumerable<Route> All =>
    [
        new("POST", "/interactions/{interaction_id}/{interaction_token}/callback", Answer) { IsInteraction = true },
    ];

    private RestAnswer Answer(RestCall call)
    {
        var interaction = Find(call);
        var answer = (InteractionAnswer)(call.Fields.Number("type") ?? 0);
        var content = call.Fields.Object("data") ?? [];
        RequireFitting(interaction, answer);
        Apply(interaction, answer, content, call.Files);
        interaction.Acknowledge(answer, content.DeepClone().AsObject());
        world.Changes.Ring();
        return call.QueryFlag("with_response") ? RestAnswer.Ok(Describe(interaction, answer)) : RestAnswer.Nothing;
    }

    private Interaction Find(RestCall call)
    {
        var interaction = world.Interactions.GetValueOrDefault(call.Arguments["interaction_token"]);
        if (interaction is null || interaction.Id != call.Id("interaction_id"))
        {
            throw ApiErrors.UnknownInteraction;
        }

        if (interaction.Answer is not null)
        {
            throw ApiErrors.AlreadyAcknowledged;
        }

        return interaction.IsTooLate(world.Now) ? throw ApiErrors.UnknownInteraction : interaction;
    }

    private static void RequireFitting(Interaction interaction, InteractionAnswer answer)
    {
        var fits = answer switch
        {
            InteractionAnswer.Message or InteractionAnswer.DeferredMessage => interaction.Kind is not InteractionKind.Autocomplete,
            InteractionAnswer.DeferredUpdate or InteractionAnswer.Update => interaction.Source is not null,
            InteractionAnswer.Choices => interaction.Kind is InteractionKind.Autocomplete,
            InteractionAnswer.Form => interaction.Kind is InteractionKind.Command or InteractionKind.Component,
            _ => false,
        };
        if (!fits)
        {
            throw FormErrors.One("type", "INTERACTION_INVALID_RESPONSE_TYPE", "Invalid interaction response type");
        }
    }

    private void Apply(Interaction interaction, InteractionAnswer answer, JsonObject content, IReadOnlyList<UploadedFile> files)
    {
        switch (answer)
        {
            case InteractionAnswer.Message:
                interaction.Original = desk.Post(Draft(composer.Compose(interaction.Channel, content, files, null, interaction), interaction, content));
                break;
            case InteractionAnswer.DeferredMessage:
                var waiting = Draft(new MessageDraft(interaction.Channel, world.Bot) { Interaction = interaction }, interaction, content);
                interaction.Original = desk.Post(waiting with { Flags = waiting.Flags | MessageFlags.Loading });
                break;
            case InteractionAnswer.DeferredUpdate:
                interaction.Original = interaction.Source;
                break;
            case InteractionAnswer.Update:
                interaction.Original = interaction.Source;
                composer.Apply(interaction.Source!, content, files); // An update fits only where there is a source.
                desk.Changed(interaction.Source!);
                break;
            case InteractionAnswer.Choices:
                CheckChoices(content);
                break;
            case InteractionAnswer.Form:
                FormChecks.Check(content);
                break;
        }
    }

    /// <summary>The ephemeral flag of the first answer decides who sees it; a command's answer has a type of its own.</summary>
    private static MessageDraft Draft(MessageDraft draft, Interaction interaction, JsonObject content)
    {
        var isEphemeral = MessageChecks.Flags(content).HasFlag(MessageFlags.Ephemeral);
        return draft with
        {
            Type = interaction.Kind is InteractionKind.Command ? CommandAnswerType : interaction.Source is null ? 0 : ReplyType,
            Reference = interaction.Source,
            Flags = draft.Flags | (isEphemeral ? MessageFlags.Ephemeral : MessageFlags.None),
            ShownTo = isEphemeral ? interaction.User.Id : null,
        };
    }

    private static void CheckChoices(JsonObject content)
    {
        var errors = new FormErrors();
        var choices = content.Objects("choices");
        errors.Count("data.choices", choices.Count, 0, 25);
        for (var index = 0; index < choices.Count; index++)
        {
            errors.Length($"data.choices.{index}.name", choices[index].Text("name"), 1, 100);
            errors.Length($"data.choices.{index}.value", choices[index]["value"]?.ToString(), 1, 100);
        }

        errors.ThrowIfAny();
    }

    private static JsonObject Describe(Interaction interaction, InteractionAnswer answer)
    {
        var described = new JsonObject { ["id"] = interaction.Id.ToString(), ["type"] = (int)interaction.Kind };
        var json = new JsonObject { ["interaction"] = described };
        if (interaction.Original is not { } message)
        {
            return json;
        }

        described["response_message_id"] = message.Id.ToString();
        described["response_message_loading"] = message.Flags.HasFlag(MessageFlags.Loading);
        described["response_message_ephemeral"] = message.IsEphemeral;
        if (answer is InteractionAnswer.Message or InteractionAnswer.DeferredMessage or InteractionAnswer.Update)
        {
            var type = answer is InteractionAnswer.Update ? InteractionAnswer.Update : InteractionAnswer.Message;
            json["resource"] = new JsonObject { ["type"] = (int)type, ["message"] = message.ToJson() };
        }

        return json;
    }
}
