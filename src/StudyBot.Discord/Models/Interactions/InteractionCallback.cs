using System.Text.Json.Serialization;
using StudyBot.Discord.Models.Commands;
using StudyBot.Discord.Models.Components;
using StudyBot.Discord.Models.Messages;

namespace StudyBot.Discord.Models.Interactions;

/// <summary>The first answer to an interaction. Discord waits three seconds for it.</summary>
[JsonDerivedType(typeof(MessageCallback))]
[JsonDerivedType(typeof(ModalCallback))]
[JsonDerivedType(typeof(AutocompleteCallback))]
internal abstract record InteractionCallback([property: JsonPropertyOrder(-1)] InteractionCallbackType Type)
{
    /// <summary>"The bot is thinking": an answer follows as an edit of the original response.</summary>
    /// <remarks>Ephemeral is the only flag that counts here; that of Components V2 comes with the edit.</remarks>
    public static InteractionCallback Defer(bool isEphemeral) => new MessageCallback(
        InteractionCallbackType.DeferredChannelMessageWithSource,
        isEphemeral ? new OutgoingMessage { Flags = MessageFlags.Ephemeral, AllowedMentions = null } : null);

    /// <summary>The press was noticed; the message may be edited later.</summary>
    public static InteractionCallback DeferUpdate() => new MessageCallback(InteractionCallbackType.DeferredUpdateMessage, null);

    public static InteractionCallback Reply(OutgoingMessage message) =>
        new MessageCallback(InteractionCallbackType.ChannelMessageWithSource, message);

    /// <summary>Changes the message whose component was used.</summary>
    public static InteractionCallback Update(OutgoingMessage message) =>
        new MessageCallback(InteractionCallbackType.UpdateMessage, message);

    public static InteractionCallback OpenModal(Modal modal) => new ModalCallback(modal);

    public static InteractionCallback Suggest(IReadOnlyList<CommandChoice> choices) =>
        new AutocompleteCallback(new Suggestions(choices));
}
