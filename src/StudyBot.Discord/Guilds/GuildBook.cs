using System.Collections.Concurrent;
using StudyBot.Discord.Models;
using StudyBot.Discord.Models.Guilds;

namespace StudyBot.Discord.Guilds;

/// <summary>The servers as the gateway tells of them.</summary>
internal sealed class GuildBook
{
    private readonly ConcurrentDictionary<Snowflake, GuildFacts> _guilds = new();

    public IReadOnlyList<GuildFacts> All => [.. _guilds.Values];

    public GuildFacts? Find(Snowflake guild) => _guilds.GetValueOrDefault(guild);

    public void Put(Guild guild) => _guilds[guild.Id] = GuildFacts.Of(guild);

    public void Remove(Snowflake guild) => _guilds.TryRemove(guild, out _);

    public void PutRole(Snowflake guild, Role role) => Change(guild, facts => facts with { Roles = facts.Roles.SetItem(role.Id, role) });

    public void RemoveRole(Snowflake guild, Snowflake role) => Change(guild, facts => facts with { Roles = facts.Roles.Remove(role) });

    /// <summary>The gateway hands over one event of a server at a time, so nobody else changes it meanwhile.</summary>
    private void Change(Snowflake guild, Func<GuildFacts, GuildFacts> change)
    {
        if (_guilds.TryGetValue(guild, out var facts))
        {
            _guilds[guild] = change(facts);
        }
    }
}
