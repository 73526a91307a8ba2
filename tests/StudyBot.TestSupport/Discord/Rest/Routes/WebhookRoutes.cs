using StudyBot.TestSupport.Discord.Checks;
using StudyBot.TestSupport.Discord.Messages;
using StudyBot.TestSupport.Discord.State;

namespace StudyBot.TestSupport.Discord.Rest.Routes;

/// <summary>What follows the first answer: interactions/receiving-and-responding, "Followup Messages".</summary>
internal sealed class WebhookRoutes(World world, MessageComposer composer, MessageDesk desk)
{
    private const string Hook = "/webhooks/{webhook_id}/{webhook_token}";

    public IEnumerable<Route> All =>
    [
        new("POST", Hook, FollowUp) { IsInteraction = true },
        new("GET", $"{Hook}/messages/@original", call => Get(Original(call))) { IsInteraction = true },
        new("PATCH", $"{Hook}/messages/@original", call => Edit(Original(call), call)) { IsInteraction = true },
        new("DELETE", $"{Hook}/messages/@original", call => Delete(Original(call))) { IsInteraction = true },
        new("GET", $"{Hook}/messages/{{message_id}}", call => Get(Named(call))) { IsInteraction = true },
        new("PATCH", $"{Hook}/messages/{{message_id}}", call => Edit(Named(call), call)) { IsInteraction = true },
        new("DELETE", $"{Hook}/messages/{{message_id}}", call => Delete(Named(call))) { IsInteraction = true },
    ];

    /// <summary>The first follow-up to a deferred answer fills that answer in, and cannot change who sees it.</summary>
    private RestAnswer FollowUp(RestCall call)
    {
        var interaction = Find(call);
        if (interaction.Original is { } waiting && waiting.Flags.HasFlag(MessageFlags.Loading))
        {
            return Edit(waiting, call);
        }

        var isEphemeral = MessageChecks.Flags(call.Fields).HasFlag(MessageFlags.Ephemeral);
        var draft = composer.Compose(interaction.Channel, call.Fields, call.Files, interaction.Original, interaction);
        var message = desk.Post(draft with
        {
            Flags = draft.Flags | (isEphemeral ? MessageFlags.Ephemeral : MessageFlags.None),
            ShownTo = isEphemeral ? interaction.User.Id : null,
        });
        return RestAnswer.Ok(message.ToJson());
    }

    private static RestAnswer Get(Message message) => RestAnswer.Ok(message.ToJson());

    private RestAnswer Edit(Message message, RestCall call)
    {
        composer.Apply(message, call.Fields, call.Files);
        desk.Changed(message);
        return RestAnswer.Ok(message.ToJson());
    }

    private RestAnswer Delete(Message message)
    {
        desk.Delete(message);
        return RestAnswer.Nothing;
    }

    private Message Original(RestCall call) =>
        Find(call).Original is { } message && message.Channel.Messages.ContainsKey(message.Id) ? message : throw ApiErrors.UnknownMessage;

    private Message Named(RestCall call)
    {
        var interaction = Find(call);
        var message = interaction.Channel.Messages.GetValueOrDefault(call.Id("message_id"));
        return message?.Interaction == interaction ? message : throw ApiErrors.UnknownMessage;
    }

    private Interaction Find(RestCall call)
    {
        var interaction = world.Interactions.GetValueOrDefault(call.Arguments["webhook_token"]);
        return interaction is null
            || call.Id("webhook_id") != interaction.ApplicationId
            || interaction.Answer is null
            || interaction.IsTokenExpired(world.Now)
            ? throw ApiErrors.UnknownWebhook
            : interaction;
    }
}
