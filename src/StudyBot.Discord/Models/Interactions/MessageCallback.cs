using System.Text.Json.Serialization;
using StudyBot.Discord.Models.Messages;

namespace StudyBot.Discord.Models.Interactions;

internal sealed record MessageCallback([property: JsonIgnore] InteractionCallbackType CallbackType, OutgoingMessage? Data) : InteractionCallback
{
    public override InteractionCallbackType Type => CallbackType;
}
