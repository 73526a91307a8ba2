using System.Collections.Immutable;
using StudyBot.Discord.Models;
using StudyBot.Discord.Models.Guilds;

namespace StudyBot.Discord.Guilds;

/// <summary>What the bot keeps in mind of a server: enough to tell who is a moderator.</summary>
internal sealed record GuildFacts(Snowflake Id, string Name, Snowflake? OwnerId, ImmutableDictionary<Snowflake, Role> Roles)
{
    public static GuildFacts Of(Guild guild) => new(
        guild.Id,
        guild.Name ?? "",
        guild.OwnerId,
        (guild.Roles ?? []).ToImmutableDictionary(role => role.Id));
}
