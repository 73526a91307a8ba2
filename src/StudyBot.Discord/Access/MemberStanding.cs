using StudyBot.Discord.Models;
using StudyBot.Discord.Models.Guilds;

namespace StudyBot.Discord.Access;

/// <summary>Who somebody is in a server, as far as permissions ask.</summary>
internal sealed record MemberStanding
{
    public required Snowflake GuildId { get; init; }

    public required Snowflake UserId { get; init; }

    /// <summary>Of the server; an owner may do everything.</summary>
    public Snowflake? OwnerId { get; init; }

    /// <summary>All roles of the server.</summary>
    public required IReadOnlyList<Role> Roles { get; init; }

    /// <summary>The member's own, without the one that everybody has.</summary>
    public required IReadOnlyList<Snowflake> RoleIds { get; init; }

    /// <summary>Whether a moderator has silenced the member for a while.</summary>
    public bool IsTimedOut { get; init; }

    /// <summary>The role everybody has carries the server's own id.</summary>
    public Role? Everyone => Roles.FirstOrDefault(role => role.Id == GuildId);

    public IEnumerable<Role> OwnRoles => Roles.Where(role => RoleIds.Contains(role.Id));

    public bool Has(Snowflake roleId) => RoleIds.Contains(roleId);
}
