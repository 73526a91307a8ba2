using StudyBot.Discord.Models;
using StudyBot.Discord.Models.Guilds;

namespace StudyBot.Discord.Guilds;

/// <summary>Who is a moderator: the owner, whoever may manage the server, and whoever has the role of that name.</summary>
internal static class ModeratorRules
{
    private const Permissions Managing = Permissions.Administrator | Permissions.ManageGuild;

    /// <param name="guild">Null where the gateway has not told of the server yet; then only the member's permissions can say so.</param>
    /// <param name="member">Null for somebody of whom no more is known than that they exist.</param>
    /// <param name="roleName">Of the role that makes moderators.</param>
    public static bool IsModerator(GuildFacts? guild, Snowflake user, GuildMember? member, string roleName) =>
        Manages(member?.Permissions)
        || (guild is not null && (guild.OwnerId == user || RolesOf(guild, member).Any(role => MakesModerator(role, guild, roleName))));

    /// <summary>The role everybody has carries the server's id and is not listed with the member's.</summary>
    private static IEnumerable<Role> RolesOf(GuildFacts guild, GuildMember? member) =>
        from id in (member?.Roles ?? []).Append(guild.Id)
        where guild.Roles.ContainsKey(id)
        select guild.Roles[id];

    private static bool MakesModerator(Role role, GuildFacts guild, string roleName) =>
        Manages(role.Permissions) || (role.Id != guild.Id && role.Name.Equals(roleName, StringComparison.OrdinalIgnoreCase));

    private static bool Manages(Permissions? permissions) => (permissions.GetValueOrDefault() & Managing) != Permissions.None;
}
