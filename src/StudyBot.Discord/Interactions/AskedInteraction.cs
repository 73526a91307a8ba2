using StudyBot.Core.Chat;
using WireInteraction = StudyBot.Discord.Models.Interactions.Interaction;

namespace StudyBot.Discord.Interactions;

/// <summary>An interaction of Discord with who used it and where, in the product's form.</summary>
/// <param name="CustomId">Of the button or form, in the product's words; empty for a command.</param>
internal sealed record AskedInteraction(WireInteraction Wire, ChatMember Member, Place Place, string CustomId)
{
    /// <summary>Direct messages belong to no server, so what is sent there has to carry its place along.</summary>
    public bool IsDirect => Wire.GuildId is null;
}
