using System.Text.Json.Serialization;
using StudyBot.Discord.Models.Commands;
using StudyBot.Discord.Models.Guilds;
using StudyBot.Discord.Models.Interactions;
using StudyBot.Discord.Models.Messages;

namespace StudyBot.Discord.Models;

/// <summary>How every body and every gateway payload is read and written: Discord's snake case, nulls left out, unknown fields ignored.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ActiveThreads))]
[JsonSerializable(typeof(Application))]
[JsonSerializable(typeof(Channel))]
[JsonSerializable(typeof(DirectChannelRequest))]
[JsonSerializable(typeof(GatewayBot))]
[JsonSerializable(typeof(Guild))]
[JsonSerializable(typeof(GuildMember))]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(InteractionCallback))]
[JsonSerializable(typeof(IReadOnlyList<ApplicationCommand>))]
[JsonSerializable(typeof(IReadOnlyList<Channel>))]
[JsonSerializable(typeof(IReadOnlyList<Message>))]
[JsonSerializable(typeof(IReadOnlyList<Role>))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(OutgoingMessage))]
[JsonSerializable(typeof(ThreadChange))]
[JsonSerializable(typeof(NewThread))]
[JsonSerializable(typeof(User))]
internal sealed partial class DiscordJson : JsonSerializerContext;
