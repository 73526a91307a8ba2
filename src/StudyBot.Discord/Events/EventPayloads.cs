using System.Text.Json.Serialization;
using StudyBot.Discord.Models;
using StudyBot.Discord.Models.Guilds;

namespace StudyBot.Discord.Events;

/// <summary>The gateway's events that are no object of their own but name some.</summary>
internal static partial class EventPayloads
{
    internal sealed record Ready(User User);

    internal sealed record RoleChanged(Snowflake GuildId, Role Role);

    internal sealed record RoleDeleted(Snowflake GuildId, Snowflake RoleId);

    internal sealed record ThreadsSynced(Snowflake GuildId, IReadOnlyList<Channel> Threads);

    internal sealed record MemberBanned(Snowflake GuildId, User User);

    /// <summary>One deletion has an id, a bulk of them several.</summary>
    internal sealed record MessagesDeleted
    {
        public Snowflake? Id { get; init; }

        public IReadOnlyList<Snowflake>? Ids { get; init; }

        [JsonIgnore]
        public IEnumerable<Snowflake> All => Id is { } one ? [one] : Ids ?? [];
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true)]
    [JsonSerializable(typeof(Ready))]
    [JsonSerializable(typeof(RoleChanged))]
    [JsonSerializable(typeof(RoleDeleted))]
    [JsonSerializable(typeof(ThreadsSynced))]
    [JsonSerializable(typeof(MemberBanned))]
    [JsonSerializable(typeof(MessagesDeleted))]
    internal sealed partial class Json : JsonSerializerContext;
}
