using StudyBot.Discord.Models.Components;
using StudyBot.Discord.Models.Messages;

namespace StudyBot.Discord.Rendering;

/// <summary>One of the messages a card becomes, in their order.</summary>
internal sealed record MessagePart(IReadOnlyList<Component> Components, IReadOnlyList<MessageFile> Files)
{
    /// <summary>The message with whatever the occasion asks for besides: a nonce, or that only one member sees it.</summary>
    public OutgoingMessage ToMessage(MessageFlags flags = MessageFlags.None) =>
        new() { Components = Components, Flags = flags | MessageFlags.IsComponentsV2 };
}
