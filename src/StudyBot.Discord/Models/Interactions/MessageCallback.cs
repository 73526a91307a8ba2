using StudyBot.Discord.Models.Messages;

namespace StudyBot.Discord.Models.Interactions;

internal sealed record MessageCallback(InteractionCallbackType Type, OutgoingMessage? Data) : InteractionCallback(Type);
