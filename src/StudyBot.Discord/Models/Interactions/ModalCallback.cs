using StudyBot.Discord.Models.Components;

namespace StudyBot.Discord.Models.Interactions;

internal sealed record ModalCallback(Modal Data) : InteractionCallback(InteractionCallbackType.Modal);
