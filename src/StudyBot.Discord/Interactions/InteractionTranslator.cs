using StudyBot.Core.Chat;
using StudyBot.Discord.Commands;
using StudyBot.Discord.Rendering;
using WireInteractionType = StudyBot.Discord.Models.Interactions.InteractionType;

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
            WireInteractionType.ApplicationCommand =>
                new Interaction.CommandTyped(id, asked.Member, asked.Place, at, CommandLines.Of(wire.Data?.Options ?? [])),
            WireInteractionType.MessageComponent => new Interaction.ButtonPressed(id, asked.Member, asked.Place, at, asked.CustomId),
            WireInteractionType.ModalSubmit => new Interaction.FormSubmitted(
                id, asked.Member, asked.Place, at, asked.CustomId, ModalValues.Of(wire.Data?.Components ?? [])),
            _ => null,
        };
    }
}
