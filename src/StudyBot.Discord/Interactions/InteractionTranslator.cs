using StudyBot.Discord.Commands;
using StudyBot.Discord.Models.Interactions;
using StudyBot.Discord.Rendering;
using Interaction = StudyBot.Core.Chat.Interaction;

namespace StudyBot.Discord.Interactions;

/// <summary>Turns what a member did into the product's own form.</summary>
internal static class InteractionTranslator
{
    /// <returns>Null for a kind of interaction that the bot offers nowhere.</returns>
    public static Interaction? Translate(AskedInteraction asked, DateTimeOffset at)
    {
        var (wire, id) = (asked.Wire, asked.Wire.Id.ToString());
        return wire.Type switch
        {
            InteractionType.ApplicationCommand =>
                new Interaction.CommandTyped(id, asked.Member, asked.Place, at, CommandInput.Of(wire.Data ?? new InteractionContent()).ToLine()),
            InteractionType.MessageComponent => new Interaction.ButtonPressed(id, asked.Member, asked.Place, at, asked.CustomId),
            InteractionType.ModalSubmit => new Interaction.FormSubmitted(
                id, asked.Member, asked.Place, at, asked.CustomId, ModalValues.Read(wire.Data?.Components)),
            _ => null,
        };
    }
}
